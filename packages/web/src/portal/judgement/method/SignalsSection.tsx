import type { JudgementRules } from "@lantu/server/contract";
import { percent } from "../../../format/number.ts";
import { useJudgementWords } from "../../../messages/judgement.ts";
import { useMethodWords } from "../../../messages/method.ts";
import { usePreferences } from "../../../shell/preferences.tsx";

/** The probability the example of the table begins with. */
const before = 0.8;

/** What a probability becomes when a weight is added to its log-odds. */
const moved = (probability: number, weight: number): number =>
  1 / (1 + Math.exp(-(Math.log(probability / (1 - probability)) + weight)));

/** What each early signal takes from the likelihood. */
export const SignalsSection = ({ signals }: Pick<JudgementRules, "signals">) => {
  const { language } = usePreferences();
  const words = useMethodWords();
  const judgement = useJudgementWords();
  return (
    <section aria-labelledby="signals">
      <h2 id="signals">{words.signals}</h2>
      <p className="prose">{words.signalsNote}</p>
      <table className="method-table">
        <thead>
          <tr>
            <th scope="col">{words.signal}</th>
            <th scope="col" className="numeric">
              {words.weight}
            </th>
            <th scope="col" className="numeric">
              {words.example}
            </th>
          </tr>
        </thead>
        <tbody>
          {signals.map(({ kind, weight }) => (
            <tr key={kind}>
              <th scope="row">{judgement.signals[kind]}</th>
              <td className="numeric">{String(weight).replace("-", "−")}</td>
              <td className="numeric">{percent(moved(before, weight), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
