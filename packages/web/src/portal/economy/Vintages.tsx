import type { EconomyPoint, EconomySeries } from "@lantu/server/contract";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { rounded, valueText } from "../indices/score-text.ts";
import { Against, Change, isBounded, signed } from "./Numbers.tsx";
import { useEconomyWords } from "./words.ts";

interface RowProps {
  readonly point: EconomyPoint;
  readonly unit: string;
}

/** What was published of a number before, the first first. */
const Earlier = ({ point: { vintages }, unit }: RowProps) => {
  const said = usePreferences();
  const words = useEconomyWords();
  const earlier = vintages.slice(0, -1);
  if (earlier.length === 0) return <span className="second">—</span>;
  return earlier.map(({ value, status, knownOn }) => (
    <span key={`${knownOn} ${status}`} className="vintage">
      {value === null ? "—" : valueText(value, unit, said)}{" "}
      <span className="second">
        {words.status[status]} {day(knownOn, said.language)}
      </span>
    </span>
  ));
};

const Row = ({ point, unit }: RowProps) => {
  const said = usePreferences();
  const words = useEconomyWords();
  const { language } = said;
  const { period: when, cumulated, value, status, alone, yearOnYear, expected, knownOn, source } = point;
  return (
    <tr>
      <th scope="row">
        {period(when, language)}
        {cumulated ? <span className="second"> {words.cumulated}</span> : null}
      </th>
      <td className="numeric">
        {valueText(value, unit, said)} <span className="second">{words.status[status]}</span>
      </td>
      <td className="numeric">{alone === null ? "—" : valueText(alone, unit, said)}</td>
      <td className="numeric">
        <Change change={yearOnYear} short />
      </td>
      <td>
        {expected === null || !isBounded(expected)
          ? "—"
          : words.between(
              valueText(rounded(expected.low), unit, said),
              valueText(rounded(expected.high), unit, said),
            )}{" "}
        <Against expected={expected} unit={unit} />
      </td>
      <td>
        <Earlier point={point} unit={unit} />
      </td>
      <td className="second">
        {day(knownOn, language)} · {source}
      </td>
    </tr>
  );
};

/** Every number with what was published of it before, the newest first. */
export const Vintages = ({ series }: { readonly series: EconomySeries }) => {
  const words = useEconomyWords();
  const { points, unit, measure, revisions } = series;
  const size = (value: number | null) =>
    value === null
      ? null
      : `${signed(Math.abs(value)).replace("+", "")}${measure === "amount" ? "%" : ` ${words.point}`}`;
  return (
    <section>
      <h2 id="vintages">{words.vintages}</h2>
      <p className="second">{words.vintagesLead(revisions.count, size(revisions.mean), size(revisions.greatest))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" aria-label={words.vintages} tabIndex={0}>
        <table className="data vintages">
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              <th scope="col" className="numeric">
                {words.valueNow}
              </th>
              <th scope="col" className="numeric">
                {words.alone}
              </th>
              <th scope="col" className="numeric">
                {words.columns.change}
              </th>
              <th scope="col">{words.expectation}</th>
              <th scope="col">{words.first}</th>
              <th scope="col">{words.knownOn}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <Row key={`${point.start} ${point.end}`} point={point} unit={unit} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
