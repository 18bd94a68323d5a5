import type { AlignedPair } from "@lantu/core";
import type { Language } from "../render.ts";
import { alignmentWords } from "./alignment-words.ts";
import { stepSentence } from "./number.ts";
import { relationNames } from "./relation-names.ts";
import { dated, fill, named, words } from "./telling.ts";

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
  const template = pair.deciding === null ? undefined : catalogue.numbers[pair.relation];
  return {
    relation: relationNames[language][pair.relation],
    sentence: fill(template ?? catalogue.relations[pair.relation], parts),
    reason: pair.reason === null ? null : catalogue.reasons[pair.reason],
    steps: pair.steps.map((step) => stepSentence(step, language, words[language])),
  };
}

/** The numbers that decided, as they are told. */
function numbersOf({ deciding }: AlignedPair, language: Language): Readonly<Record<string, string>> {
  if (deciding === null) return {};
  return {
    name: named(deciding.name[language === "en" ? "en" : "zh"], deciding.measure, language),
    first: dated(deciding.from, language),
    second: dated(deciding.to, language),
  };
}
