import type { ProblemParams } from "../codes.ts";
import type { Language } from "./render.ts";
import { sheetsEn } from "./sheets-en.ts";
import { sheetsZhCN } from "./sheets-zh-CN.ts";

/** What can be wrong with a cell of a sheet that came back, or be worth a look. */
export type SheetRemarkCode =
  | "id-missing"
  | "id-unknown"
  | "id-twice"
  | "formula"
  | "unit-unknown"
  | "unit-ambiguous"
  | "unit-ended"
  | "unit-repeated"
  | "deadline-unreadable"
  | "importance-unknown"
  | "text-long"
  | "refused"
  | "kind-unknown"
  | "name-missing"
  | "code-missing"
  | "code-twice"
  | "code-taken"
  | "item-unknown"
  | "item-number-missing"
  | "item-number-taken"
  | "name-taken"
  | "parent-unknown"
  | "parent-ambiguous"
  | "parent-circle"
  | "place-unreadable"
  | "order-unreadable"
  | "merged"
  | "unit-understood";

/** What is said of the cells of sheets in one language. `{text}` is the cell's text, `{name}` a parameter. */
export type SheetMessages = Readonly<Record<SheetRemarkCode, string>>;

const catalogues: Readonly<Record<Language, SheetMessages>> = { "zh-CN": sheetsZhCN, en: sheetsEn };

/** Characters of a cell's text a sentence repeats. */
const LONGEST_TEXT = 60;

/** Says in one sentence what is wrong with a cell of a sheet, or how it was understood. */
export function renderSheetRemark(
  { code, text, params }: { readonly code: SheetRemarkCode; readonly text: string; readonly params: ProblemParams },
  language: Language,
): string {
  const given: ProblemParams = { ...params, text: text.slice(0, LONGEST_TEXT) };
  return catalogues[language][code]
    .replace(/\{(\w+)\?((?:[^{}]|\{[^{}]*\})*)\}/g, (_, name: string, words: string) => (name in given ? words : ""))
    .replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ""));
}
