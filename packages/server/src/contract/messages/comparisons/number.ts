import type { Step, Term } from "@lantu/core";
import { quantity } from "../quantity.ts";
import type { Language } from "../render.ts";
import type { ComparisonWords } from "./words.ts";

/** Significant digits of a calculated number: enough to check by hand, not more than its terms deserve. */
const DERIVED_DIGITS = 3;

/** A printed number with its unit: 45 万元/人, 450,000 yuan/person. */
export function printed(value: number, unit: string | null, language: Language): string {
  const { number, unit: name } = quantity(value, unit, language);
  const isTight = language === "zh-CN" || name === "" || name === "%" || name === "‰";
  return isTight ? `${number}${name}` : `${number} ${name}`;
}

/** A calculated number, rounded and marked as calculated. */
export function derived(value: number, unit: string | null, language: Language, words: ComparisonWords): string {
  const rounded = Number(
    value.toPrecision(value !== 0 && Math.abs(value) >= 1000 ? DERIVED_DIGITS + 1 : DERIVED_DIGITS),
  );
  return `${printed(rounded, unit, language)}${language === "en" ? ` (${words.derived})` : `（${words.derived}）`}`;
}

/**
 * A term as it is printed, or marked as calculated where neither a document nor the statistics have it. A bare count (of years,
 * of things in a list) needs no mark.
 */
export function term(
  { value, unit, period, citation, origin }: Term,
  language: Language,
  words: ComparisonWords,
): string {
  const isCount = unit === null && period === null && Number.isInteger(value);
  return citation === null && origin === undefined && !isCount
    ? derived(value, unit, language, words)
    : printed(value, unit, language);
}

/** One line of arithmetic as a sentence. */
export function stepSentence({ operation, terms, result }: Step, language: Language, words: ComparisonWords): string {
  const said = terms.map((one) => term(one, language, words));
  const parts: Readonly<Record<string, string>> = {
    first: said[0] ?? "",
    second: said[1] ?? "",
    third: said[2] ?? "",
    "all+": said.join(" + "),
    "all,": said.join(language === "en" ? ", " : "、"),
    "rest,": said.slice(1).join(language === "en" ? ", " : "、"),
    result: derived(result.value, result.unit, language, words),
  };
  return words.operations[operation].replace(/\{([^}]+)\}/g, (_, name: string) => parts[name] ?? "");
}
