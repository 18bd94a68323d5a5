import type { EconomySeries } from "@lantu/server/contract";
import { linear } from "../../chart/scale.ts";
import { nameIn } from "../../format/name-in.ts";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { valueText } from "../indices/score-text.ts";
import { signed } from "./Numbers.tsx";
import { useEconomyWords } from "./words.ts";

const width = 240;
const height = 14;

interface BarProps {
  readonly points: number;
  readonly span: readonly [number, number];
}

/** Percentage points from zero to the side they pull to. */
const Bar = ({ points, span }: BarProps) => {
  const x = linear(span, [0, width]);
  const [from, to] = [x.at(Math.min(0, points)), x.at(Math.max(0, points))];
  return (
    <svg className="contribution-bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={points < 0 ? "drags" : "pulls"} x={from} width={Math.max(1, to - from)} y="2" height="10" />
      <line x1={x.at(0)} x2={x.at(0)} y1="0" y2={height} />
    </svg>
  );
};

/** What each part adds to the growth of the whole: a bar and its numbers in one table. */
export const Contributions = ({ series }: { readonly series: EconomySeries }) => {
  const said = usePreferences();
  const words = useEconomyWords();
  const { language, messages } = said;
  const { contributions: told, unit } = series;
  if (told === null) return null;
  const all = [...told.parts.map(({ points }) => points), told.unexplained];
  const span = [Math.min(0, ...all), Math.max(0, ...all)] as const;
  return (
    <section>
      <h2 id="contributions">{words.contributions}</h2>
      <p className="second">
        {words.contributionsLead(
          period(told.period, language),
          period(told.beforePeriod, language),
          `${signed(told.total)}%`,
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" aria-label={words.contributions} tabIndex={0}>
        <table className="data contributions">
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col" colSpan={2}>
                {words.contribution}
              </th>
              <th scope="col" className="numeric">
                {words.partGrowth}
              </th>
              <th scope="col" className="numeric">
                {words.value}
              </th>
              <th scope="col" className="numeric">
                {words.before}
              </th>
              <th scope="col" className="numeric">
                {words.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.parts.map(({ concept, name, value, before, growth, points, share }) => (
              <tr key={concept}>
                <th scope="row">{nameIn(name, said)}</th>
                <td>
                  <Bar points={points} span={span} />
                </td>
                <td className="numeric">{signed(points)}</td>
                <td className="numeric">{signed(growth)}%</td>
                <td className="numeric">{valueText(value, unit, said)}</td>
                <td className="numeric">{valueText(before, unit, said)}</td>
                <td className="numeric">{share === null ? "—" : `${signed(share).replace("+", "")}%`}</td>
              </tr>
            ))}
            <tr>
              <th scope="row" className="second">
                {words.unexplained}
              </th>
              <td>
                <Bar points={told.unexplained} span={span} />
              </td>
              <td className="numeric">{signed(told.unexplained)}</td>
              <td colSpan={4} />
            </tr>
          </tbody>
        </table>
      </section>
      {told.open.length === 0 ? null : <p className="second">{words.open(told.open.join(messages.separators.list))}</p>}
    </section>
  );
};
