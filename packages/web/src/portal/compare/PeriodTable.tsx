import { Link } from "@tanstack/react-router";
import { unitName } from "../../format/quantity.ts";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import type { ToldValue } from "../charts/told-mark.ts";
import { kindText, originText, seriesName, valueText } from "../charts/words.ts";
import { type Compared, periodLines } from "./compared.ts";

/** What stands before a number: what it is, in a word. */
const shortKind = ({ origin }: ToldValue): "target" | "actual" | "estimate" | "observed" =>
  origin.kind === "observed" ? "observed" : origin.point.modality;

const Value = ({ value }: { readonly value: ToldValue }) => {
  const said = usePreferences();
  const { messages } = said;
  const kind = shortKind(value);
  const word = kind === "observed" ? messages.indicators.chart.signs.observed : messages.figure.modality[kind];
  const text = valueText(value, said);
  const told = `${kindText(value, said)} · ${originText(value, said)}`;
  const { origin } = value;
  return (
    <li className={value.earlier ? "earlier" : undefined} title={told}>
      <span className="second">{word}</span>{" "}
      {origin.kind === "observed" ? (
        <span className="number">{text}</span>
      ) : (
        <Link
          to="/documents/$id"
          params={{ id: origin.point.document }}
          search={{ at: `${origin.point.sentence.start}-${origin.point.sentence.end}` }}
          className={`number${origin.point.nature === "binding" ? " nature binding" : ""}`}
          aria-label={`${text}，${told}`}
        >
          {text}
        </Link>
      )}
    </li>
  );
};

/** Periods against series: every target and every known value where it belongs. */
export const PeriodTable = ({ compared }: { readonly compared: readonly Compared[] }) => {
  const said = usePreferences();
  const { compare } = said.messages.indicators;
  return (
    <section className="panel" aria-labelledby="periods">
      <h2 id="periods">{compare.table}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" aria-label={compare.scroll} tabIndex={0}>
        <table className="data periods">
          <thead>
            <tr>
              <th scope="col">{compare.period}</th>
              {compared.map(({ letter, series }) => (
                <th key={series.id} scope="col">
                  <strong>{letter}</strong> {seriesName(series, said)}{" "}
                  <span className="second">{unitName(series.unit, said.language)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periodLines(compared).map(({ period: when, cells }) => (
              <tr key={when}>
                <th scope="row">{period(when, said.language)}</th>
                {cells.map((values, index) => (
                  <td key={compared[index]?.series.id}>
                    <ul>
                      {values.map((value) => (
                        <Value key={value.key} value={value} />
                      ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
