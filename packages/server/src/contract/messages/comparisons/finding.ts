import type { Finding } from "@lantu/core";
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
  const [first = "", second = "", third = ""] = one.points.map((point) => dated(point, language));
  const parts = {
    name: named(one.name[language === "en" ? "en" : "zh"], one.measure, language),
    place: one.place.kind === "unknown" ? "" : one.place.name,
    ...{ first, second, third },
  };
  return {
    severity: catalogue.severities[one.severity],
    rule: catalogue.ruleNames[one.rule],
    sentence: fill(catalogue.findings[one.rule], parts),
    steps: one.steps.map((step) => stepSentence(step, language, catalogue)),
  };
}
