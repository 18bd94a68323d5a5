import { Link } from "@tanstack/react-router";
import type { CompareAddress } from "../../address/indicators.ts";
import { unitName } from "../../format/quantity.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { seriesName } from "../charts/words.ts";
import { type Compared, moved } from "./compared.ts";

interface ChosenSeriesProps {
  readonly compared: readonly Compared[];
  /** Ids of the series chosen last; those compared follow. */
  readonly chosen: readonly string[];
  readonly address: CompareAddress;
}

const conceptPart = ({ kind, id }: Compared["series"]["concept"]): string => (kind === "provisional" ? `~${id}` : id);

/** The series compared, each with its letter; to be put in another order or taken out. */
export const ChosenSeries = ({ compared, chosen, address }: ChosenSeriesProps) => {
  const said = usePreferences();
  const { compare } = said.messages.indicators;
  const to = (series: readonly string[]): CompareAddress => ({
    series: series.length === 0 ? undefined : series,
    base: address.base,
    q: address.q,
  });
  const step = (id: string, by: number, sign: string, name: string) =>
    moved(chosen, chosen.indexOf(id), by) === chosen ? (
      <span className="quiet-button" aria-hidden="true" />
    ) : (
      <Link
        className="quiet-button"
        to="/compare"
        search={to(moved(chosen, chosen.indexOf(id), by))}
        resetScroll={false}
        aria-label={name}
      >
        {sign}
      </Link>
    );
  return (
    <section aria-label={compare.chosen}>
      <ol className="series-chosen">
        {compared.map(({ letter, pen, series }) => {
          const name = seriesName(series, said);
          return (
            <li key={series.id}>
              <span className={`series-letter pen-${pen}`}>{letter}</span>
              <span className="series-named">
                <Link to="/indicators/$concept" params={{ concept: conceptPart(series.concept) }}>
                  {name}
                </Link>{" "}
                <span className="second">{unitName(series.unit, said.language)}</span>
              </span>
              {step(series.id, -1, "↑", compare.earlier(name))}
              {step(series.id, 1, "↓", compare.later(name))}
              <Link
                className="quiet-button"
                to="/compare"
                search={to(chosen.filter((id) => id !== series.id))}
                resetScroll={false}
                aria-label={compare.remove(name)}
              >
                ×
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
