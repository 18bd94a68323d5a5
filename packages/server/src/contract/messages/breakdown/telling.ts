import type {
  CheckStep,
  Conservation,
  DefaultKindReason,
  NoDrawingReason,
  TargetSaid,
  YearRelation,
} from "@lantu/core/ledger";
import { printed } from "../comparisons/number.ts";
import { words as comparisonWords, fill, toldNumber } from "../comparisons/telling.ts";
import type { Language } from "../render.ts";
import { en } from "./en.ts";
import type { BreakdownWords, Checked } from "./words.ts";
import { zhCN } from "./zh-CN.ts";

const words: Readonly<Record<Language, BreakdownWords>> = { "zh-CN": zhCN, en };

/** A check told in a language: what it comes to, and its arithmetic line by line. */
export interface SaidConservation {
  readonly sentence: string;
  readonly steps: string[];
}

/** Says what a check comes to. */
export function sayConservation(
  one: Conservation,
  checked: Checked,
  unit: string | null,
  language: Language,
): SaidConservation {
  const catalogue = words[language];
  const { expected, reached, gap, alarm, open, steps } = one;
  if (reached === null || gap === null) {
    const of = checked === "parts" || checked === "each-part" ? "parts" : "years";
    return { sentence: fill(catalogue.unknown[of], { open: String(open.length) }), steps: [] };
  }
  const templates = gap === 0 ? catalogue.kept : gap > 0 ? catalogue.over : catalogue.under;
  const number = (value: number): string => printed(value, unit, language);
  const parts = { expected: number(expected), reached: number(reached), gap: number(Math.abs(gap)) };
  const sentence = joined([fill(templates[checked], parts), catalogue.alarms[alarm]], language);
  return { sentence, steps: steps.map((step) => sayStep(step, language)) };
}

const joined = (sentences: readonly string[], language: Language): string =>
  sentences.filter((sentence) => sentence !== "").join(language === "en" ? " " : "");

function sayStep({ operation, terms, result }: CheckStep, language: Language): string {
  const { operations, listed } = words[language];
  const said = terms.map(({ value, unit }) => printed(value, unit, language));
  return fill(operations[operation], {
    ...{ first: said[0] ?? "", second: said[1] ?? "", "all+": said.join(" + "), "all,": said.join(listed) },
    result: printed(result.value, result.unit, language),
  });
}

/** Says why years or shares cannot be drawn. */
export const sayNoDrawing = (why: NoDrawingReason, language: Language): string => words[language].noDrawing[why];

/** Says why years make up a target as they do. */
export const sayDefaultKind = (why: DefaultKindReason, language: Language): string => words[language].defaultKinds[why];

/** A target of a year as it is told. */
export interface ToldTarget {
  readonly op: TargetSaid["op"];
  readonly value: number;
  readonly unit: string | null;
}

/** Says how a yearly target lies to the year of the longer plan; either null where nothing is said there. */
export function sayYearRelation(
  relation: YearRelation,
  year: number,
  { path, yearly }: { readonly path: ToldTarget | null; readonly yearly: ToldTarget | null },
  language: Language,
): string {
  const { relations, noYearly } = words[language];
  const told = (one: ToldTarget | null): string =>
    one === null ? "" : toldNumber({ ...one, valueMax: null }, one.unit, language, comparisonWords[language]);
  const parts = { year: String(year), path: told(path), yearly: told(yearly) };
  return fill(yearly === null ? noYearly : relations[relation], parts);
}

/** Says how many tasks of a programme are known. */
export function sayProgramme(known: number, stated: number | null, language: Language): string {
  const { programme, programmeUnstated } = words[language];
  return fill(stated === null ? programmeUnstated : programme, { known: String(known), stated: String(stated ?? "") });
}
