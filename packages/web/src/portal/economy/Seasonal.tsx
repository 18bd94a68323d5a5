import type { EconomySeries } from "@lantu/server/contract";
import { usePreferences } from "../../shell/preferences.tsx";
import { valueText } from "../indices/score-text.ts";
import { signed } from "./Numbers.tsx";
import { partName } from "./part-name.ts";
import { useEconomyWords } from "./words.ts";

/** So many years stand beside each other. */
const shown = 6;

/** Each time of the year beside the same of former years. */
export const Seasonal = ({ series: { seasonal, unit, measure } }: { readonly series: EconomySeries }) => {
  const said = usePreferences();
  const words = useEconomyWords();
  const years = [...new Set(seasonal.flatMap((part) => part.years.map(({ year }) => year)))].sort().slice(-shown);
  if (years.length === 0) return null;
  return (
    <section>
      <h2 id="seasonal">{words.seasonal}</h2>
      <p className="second">{words.seasonalLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" aria-label={words.seasonal} tabIndex={0}>
        <table className="data vintages">
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="numeric">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seasonal.map(({ part, years: told }) => (
              <tr key={part}>
                <th scope="row">{partName(part, words)}</th>
                {years.map((year) => {
                  const one = told.find((candidate) => candidate.year === year);
                  return (
                    <td key={year} className="numeric">
                      {one === undefined ? (
                        <span className="second">—</span>
                      ) : (
                        <>
                          {valueText(one.value, unit, said)}
                          {one.yearOnYear === null ? null : (
                            <span className="second seasonal-change">
                              {words.growth(`${signed(one.yearOnYear)}${measure === "amount" ? "%" : ""}`)}
                            </span>
                          )}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
