import type { ForecastTold as Forecast } from "@lantu/server/contract";
import { integer, percent } from "../../../format/number.ts";
import { quantityText } from "../../../format/quantity-text.ts";
import { period } from "../../../format/time.ts";
import { useCockpitWords } from "../../../messages/cockpit.ts";
import { useJudgementWords } from "../../../messages/judgement.ts";
import { usePreferences } from "../../../shell/preferences.tsx";

interface ForecastProps {
  readonly forecast: Forecast;
  readonly unit: string | null;
}

/** Where it will stand, as far as its own past tells: value, range, likelihood, and the methods it is made of. */
export const ForecastTold = ({ forecast, unit }: ForecastProps) => {
  const { language } = usePreferences();
  const { panel } = useCockpitWords();
  const { methods: names } = useJudgementWords();
  if (forecast.kind === "too-little") {
    const { points, needed } = forecast;
    return <p className="second">{panel.tooLittle(integer(points, language), integer(needed, language))}</p>;
  }
  const told = (value: number): string => quantityText(value, unit, language);
  const { value, low, high, probability, methods, points } = forecast;
  return (
    <section>
      <h4>{panel.forecast}</h4>
      <p>
        {panel.forecastSaid(period(forecast.period, language), told(value), told(low), told(high))}{" "}
        {panel.forecastChance(percent(probability, language))}
      </p>
      <details>
        <summary>{panel.forecastFrom(integer(points, language), integer(methods.length, language))}</summary>
        <table className="method-table">
          <thead>
            <tr>
              <th scope="col">{panel.method}</th>
              <th scope="col" className="numeric">
                {panel.value}
              </th>
              <th scope="col" className="numeric">
                {panel.weight}
              </th>
            </tr>
          </thead>
          <tbody>
            {methods.map(({ method, value: result, weight }) => (
              <tr key={method}>
                <th scope="row">{names[method]}</th>
                <td className="numeric">{told(result)}</td>
                <td className="numeric">{percent(weight, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
};
