import type { AlignedPair, Term } from "@lantu/core";
import type { Language } from "../render.ts";
import { alignmentWords } from "./alignment-words.ts";
import { printed, stepSentence } from "./number.ts";
import { fill, named, words, years } from "./telling.ts";

/** A line of an alignment told in a language: one sentence, why, and the arithmetic line by line. */
export interface SaidAlignment {
  readonly relation: string;
  readonly sentence: string;
  readonly reason: string | null;
  readonly steps: readonly string[];
}

/** Says how two commitments lie to each other, or that one stands alone. */
export function sayAlignment(pair: AlignedPair, language: Language): SaidAlignment {
  const catalogue = alignmentWords[language];
  const parts = { from: pair.from?.title ?? "", to: pair.to?.title ?? "", ...numbersOf(pair, language) };
  const template = "first" in parts ? catalogue.numbers[pair.relation] : undefined;
  return {
    relation: catalogue.relationNames[pair.relation],
    sentence: fill(template ?? catalogue.relations[pair.relation], parts),
    reason: pair.reason === null ? null : catalogue.reasons[pair.reason],
    steps: pair.steps.map((step) => stepSentence(step, language, words[language])),
  };
}

/** The numbers that decided: every step takes the first number from the second. */
function numbersOf({ deciding, steps }: AlignedPair, language: Language): Readonly<Record<string, string>> {
  const [second, first] = steps[deciding?.step ?? 0]?.terms ?? [];
  if (deciding === null || first === undefined || second === undefined) return {};
  return {
    name: named(deciding.name[language === "en" ? "en" : "zh"], deciding.measure, language),
    first: dated(first, language),
    second: dated(second, language),
  };
}

function dated({ value, unit, period }: Term, language: Language): string {
  const said = printed(value, unit, language);
  return period === null ? said : fill(words[language].dated, { value: said, period: years(period, language) });
}
