import type { SeriesMeasure, SeriesPoint } from "@lantu/core";
import type { Language } from "../render.ts";
import { en } from "./en.ts";
import { printed } from "./number.ts";
import type { ComparisonWords } from "./words.ts";
import { zhCN } from "./zh-CN.ts";

/** What comparisons say, by language. */
export const words: Readonly<Record<Language, ComparisonWords>> = { "zh-CN": zhCN, en };

/** Names that say already that they are a growth. */
const GROWTH = /增速|增长率|涨幅|降幅|下降率|降低率|[Gg]rowth/;

/** A growth is told as one: the name alone would be read as the amount. */
export function named(name: string, measure: SeriesMeasure, language: Language): string {
  if (measure !== "growth" || GROWTH.test(name)) return name;
  return language === "en" ? `Growth of ${withoutCapital(name)}` : `${name}增速`;
}

/** A name inside a sentence; abbreviations (GDP, PM2.5) stay as they are. */
const withoutCapital = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name;

type ToldValue = Pick<SeriesPoint, "op"> & { readonly value: number | null; readonly valueMax: number | null };

/** A number with its comparator, as it is told. */
export function toldNumber(
  { op, value, valueMax }: ToldValue,
  unit: string | null,
  language: Language,
  { comparators }: ComparisonWords,
): string {
  if (value === null) return "";
  const most = valueMax === null ? "" : `${between(valueMax, language)}${printed(valueMax, unit, language)}`;
  return comparators[op] + printed(value, unit, language) + most;
}

/** What joins the ends of a range; a dash before a minus sign would be read as one of the two. */
const between = (until: number, language: Language): string => {
  if (until >= 0) return "–";
  return language === "en" ? " to " : "至";
};

/** 2021/2025 → 2021–2025年, in English 2021–2025. */
export function years(period: string | null, language: Language): string {
  if (period === null) return "";
  const said = period.replace("/", "–");
  return language === "en" || !/^\d{4}(–\d{4})?$/.test(said) ? said : `${said}年`;
}

/** A number with its time, and its source where it is one of the statistics: 不低于40%（2025年）. */
export function dated(point: SeriesPoint, language: Language): string {
  const value = toldNumber(point, point.unit, language, words[language]);
  if (point.period === null) return value;
  const { dated: told, observed } = words[language];
  const period = years(point.period, language);
  return fill(point.origin === undefined ? told : observed, { value, period, source: point.origin?.source ?? "" });
}

/** Sets parts into a sentence. */
export const fill = (template: string, parts: Readonly<Record<string, string>>): string =>
  template.replace(/\{([^}]+)\}/g, (_, name: string) => parts[name] ?? "");
