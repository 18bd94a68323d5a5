import { Link } from "@tanstack/react-router";
import { unitName } from "../../format/quantity.ts";
import { period } from "../../format/time.ts";
import { type Preferences, usePreferences } from "../../shell/preferences.tsx";
import type { ToldValue } from "../charts/told-mark.ts";
import { kindText, originText, seriesName, valueText } from "../charts/words.ts";
import { alike, type Compared, periodLines } from "./compared.ts";

/** What stands before a number: what it is, in a word. */
const shortKind = ({ origin }: ToldValue): "target" | "actual" | "estimate" | "observed" =>
  origin.kind === "observed" ? "observed" : origin.point.modality;

/** The words before a number. Values that share them and the number are shown once. */
const wordOf = (value: ToldValue, { messages }: Preferences): string => {
  const kind = shortKind(value);
  return kind === "observed" ? messages.indicators.chart.signs.observed : messages.figure.modality[kind];
};

const sayOnce = (value: ToldValue, said: Preferences): string => {
  const { origin, earlier } = value;
  const nature = origin.kind === "told" ? origin.point.nature : null;
  return [wordOf(value, said), valueText(value, said), nature === "binding", earlier].join(" ");
};

interface SourceProps {
  readonly value: ToldValue;
  readonly text: string;
  readonly className: string;
}

/** A number, or the number of a further place that tells it, leading to its sentence. */
const Source = ({ value, text, className }: SourceProps) => {
  const said = usePreferences();
  const { origin } = value;
  const told = `${kindText(value, said)} · ${originText(value, said)}`;
  if (origin.kind === "observed") {
    return (
      <span className={className} title={told}>
        {text}
      </span>
    );
  }
  const { document, sentence, nature } = origin.point;
  return (
    <Link
      to="/documents/$id"
      params={{ id: document }}
      search={{ at: `${sentence.start}-${sentence.end}` }}
      className={`${className}${nature === "binding" ? " nature binding" : ""}`}
      title={told}
      aria-label={[text, valueText(value, said), told].join(said.messages.separators.clause)}
    >
      {text}
    </Link>
  );
};

const Values = ({ values }: { readonly values: readonly ToldValue[] }) => {
  const said = usePreferences();
  const [first, ...again] = values;
  if (first === undefined) return null;
  return (
    <li className={first.earlier ? "earlier" : undefined}>
      <span className="second">{wordOf(first, said)}</span>{" "}
      <Source value={first} text={valueText(first, said)} className="number" />
      {again.map((value, index) => (
        <Source key={value.key} value={value} text={String(index + 2)} className="again" />
      ))}
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
                      {alike(values, (value) => sayOnce(value, said)).map((same) => (
                        <Values key={same[0]?.key} values={same} />
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
