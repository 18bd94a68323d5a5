import type { Breakdown } from "@lantu/server/contract";
import { usePreferences } from "../../shell/preferences.tsx";
import { useBreakdownWords } from "../words/breakdown.ts";

type Check = NonNullable<Breakdown["path"]>["check"];

const kindOf = ({ state, alarm }: Check): "kept" | "gap" | "rounding" | "unknown" =>
  state === "unknown" ? "unknown" : alarm === "none" ? "kept" : alarm;

/** Whether parts make up their whole, in words and with the arithmetic; the colour only repeats them. */
export const Gap = ({ check }: { readonly check: Check }) => {
  const { language, messages } = usePreferences();
  const words = useBreakdownWords();
  const kind = kindOf(check);
  const { sentence, steps } = check.said[language];
  return (
    <div className={`gap-box ${kind}`} role="status">
      <strong>{words.gap[kind]}</strong> {sentence}
      {check.open.length === 0 ? null : <p>{words.gap.open(check.open.join(messages.separators.list))}</p>}
      {steps.length === 0 ? null : (
        <ol className="gap-steps" aria-label={words.gap.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </div>
  );
};

/** The same in a word, for a cell. */
export const GapWord = ({ check }: { readonly check: Check }) => {
  const { language } = usePreferences();
  const words = useBreakdownWords();
  const kind = kindOf(check);
  return (
    <span className={`gap-word ${kind}`} title={check.said[language].sentence}>
      {words.gap[kind]}
    </span>
  );
};
