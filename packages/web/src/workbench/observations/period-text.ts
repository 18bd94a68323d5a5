import { period } from "../../format/time.ts";
import type { Language } from "../../messages/catalogue.ts";

const part = /^(\d{4})-(?:Q([1-4])|H([12]))$/;

const zhQuarters = "一二三四";

/** A period of an observation for reading: `2024-Q3` → `2024年三季度`, `2024-H1` → `2024年上半年`; others as elsewhere. */
export const observedPeriod = (text: string, language: Language): string => {
  const [, year = "", quarter, half] = part.exec(text) ?? [];
  if (year === "") return period(text, language);
  if (language === "en") return quarter === undefined ? `H${half} ${year}` : `Q${quarter} ${year}`;
  if (quarter !== undefined) return `${year}年${zhQuarters[Number(quarter) - 1]}季度`;
  return `${year}年${half === "1" ? "上" : "下"}半年`;
};

/** How periods are typed most often, and what each is in the interface's form. */
const typedForms: readonly (readonly [form: RegExp, period: (...parts: readonly string[]) => string])[] = [
  [/^(\d{4})(?:年|年度)?$/, (year) => `${year}`],
  [/^(\d{4})-?([QH][1-4])$/i, (year, of = "") => `${year}-${of.toUpperCase()}`],
  [/^(\d{4})年第?([一二三四])季度$/, (year, of = "") => `${year}-Q${zhQuarters.indexOf(of) + 1}`],
  [/^(\d{4})年(上|下)半年$/, (year, of) => `${year}-H${of === "上" ? 1 : 2}`],
  [/^(\d{4})(?:-|年)(\d{1,2})月?$/, (year, month = "") => `${year}-${month.padStart(2, "0")}`],
  [/^(\d{4}(?:-\d{2})?)\/(\d{4}(?:-\d{2})?)$/, (from, to) => `${from}/${to}`],
];

/** A period as it is typed most often, in the interface's form. Null for all else: the server reads more forms. */
export const periodTyped = (text: string): string | null => {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  for (const [form, period] of typedForms) {
    const [, ...parts] = form.exec(plain) ?? [];
    if (parts.length > 0) return period(...parts);
  }
  return null;
};
