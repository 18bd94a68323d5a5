import type { Claim, Reconciliation, SeriesPoint } from "@lantu/core";
import type { Language } from "../render.ts";
import { stepSentence } from "./number.ts";
import { fill, named, toldNumber, words, years } from "./telling.ts";
import type { ComparisonWords } from "./words.ts";

/** A reconciliation told in a language: one sentence, why, and the arithmetic line by line. */
export interface SaidReconciliation {
  readonly outcome: string;
  readonly sentence: string;
  readonly reason: string | null;
  readonly steps: readonly string[];
}

/** Says what became of a target. */
export function sayReconciliation(one: Reconciliation, language: Language): SaidReconciliation {
  const catalogue = words[language];
  const parts = partsOf(one, language, catalogue);
  return {
    outcome: catalogue.outcomeNames[one.outcome],
    sentence: fill(one.reason === "title-won" ? catalogue.titleWon : catalogue.outcomes[one.outcome], parts).trim(),
    reason: one.reason === null ? null : catalogue.reasons[one.reason],
    steps: one.steps.map((step) => stepSentence(step, language, catalogue)),
  };
}

/** Says what a report claims of its targets. */
export function sayClaim({ expected, reached, total, period }: Claim, language: Language): string {
  const { claim, claimExpected } = words[language];
  return fill(expected ? claimExpected : claim, {
    reached: String(reached),
    total: String(total),
    period: years(period, language),
  });
}

function partsOf(
  one: Reconciliation,
  language: Language,
  catalogue: ComparisonWords,
): Readonly<Record<string, string>> {
  const { target, evidence, place, name, unit } = one;
  const [last] = evidence;
  return {
    name: named(name[language === "en" ? "en" : "zh"], one.measure, language),
    place: place.kind === "unknown" ? "" : place.name,
    period: years(target.period, language),
    target: target.value === null ? quoted(target.text) : toldNumber(target, unit, language, catalogue),
    text: target.text ?? "",
    last: last === undefined ? "" : reported(last, language, catalogue),
    lastPeriod: years(last?.period ?? null, language),
  };
}

/** The number that decided, with its source where the statistics have it. */
function reported(last: SeriesPoint, language: Language, catalogue: ComparisonWords): string {
  const value = toldNumber(last, last.unit, language, catalogue);
  return last.origin === undefined ? value : fill(catalogue.bySource, { value, source: last.origin.source });
}

const quoted = (text: string | null): string => `“${text ?? ""}”`;
