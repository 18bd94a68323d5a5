import type { DateFault, Finding } from "@lantu/core";
import type { Language } from "../render.ts";
import { stepSentence } from "./number.ts";
import { dated, fill, named, words } from "./telling.ts";

/** A finding told in a language: its rule, one sentence, and the arithmetic line by line. */
export interface SaidFinding {
  readonly severity: string;
  readonly rule: string;
  readonly sentence: string;
  readonly steps: readonly string[];
}

/** Says what a rule found. */
export function sayFinding(one: Finding, language: Language): SaidFinding {
  const catalogue = words[language];
  const numbers = one.points.map((point) => dated(point, language));
  const [first = "", second = "", third = ""] = numbers;
  const parts = {
    name: named(one.name[language === "en" ? "en" : "zh"], one.measure, language),
    place: one.place.kind === "unknown" ? "" : one.place.name,
    ...{ first, second, third },
    all: numbers.join(catalogue.listed),
    rest: numbers.slice(1).join(catalogue.listed),
    ...paramsOf(one, language),
  };
  return {
    severity: catalogue.severities[one.severity],
    rule: catalogue.ruleNames[one.rule],
    sentence: fill(catalogue.findings[one.rule], parts),
    steps: one.steps.map((step) => stepSentence(step, language, catalogue)),
  };
}

/** What the sentence names besides numbers: words as printed, counts, and what is wrong with a date. */
function paramsOf({ params }: Finding, language: Language): Readonly<Record<string, string>> {
  const told = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  const { dateFaults } = words[language];
  const other = language === "en" ? (told.otherEnglish ?? told.other ?? "") : (told.other ?? "");
  return { ...told, other, fault: isDateFault(params.fault) ? dateFaults[params.fault] : "" };
}

const isDateFault = (code: string | number | undefined): code is DateFault =>
  typeof code === "string" && code in words.en.dateFaults;
