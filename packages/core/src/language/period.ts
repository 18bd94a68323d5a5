import type { Span } from "../text/index.ts";
import { PLAN_YEARS, TENTH_PLAN_FIRST_YEAR } from "./lexicon/periods.ts";

/** A time as the words name it, before it is known from when they speak. */
export type PeriodValue =
  /** 2025年, 二〇三五年, “十四五”末 */
  | { readonly kind: "year"; readonly year: number }
  /** 2021—2025年, “十四五”时期 */
  | { readonly kind: "years"; readonly first: number; readonly last: number }
  /** 1—11月, 前三季度, 2024年11月; `year` null where the year is not said */
  | { readonly kind: "months"; readonly year: number | null; readonly first: number; readonly last: number }
  /** 今年, 去年, 明年, counted from the year spoken of */
  | { readonly kind: "relative"; readonly shift: number }
  /** 五年来, 过去五年; `count` years up to the year spoken of */
  | { readonly kind: "past"; readonly count: number }
  /** 今后五年, 未来三年 */
  | { readonly kind: "coming"; readonly count: number };

/** A time named in a text. `base` says that it is what something is compared with (比2015年). */
export interface PeriodMention {
  readonly kind: "period";
  readonly span: Span;
  readonly base: boolean;
  readonly value: PeriodValue;
}

/** First and last year of a five-year plan by its number: 14 → 2021, 2025. */
export function planYears(number: number): { readonly first: number; readonly last: number } {
  const first = TENTH_PLAN_FIRST_YEAR + (number - 10) * PLAN_YEARS;
  return { first, last: first + PLAN_YEARS - 1 };
}

/**
 * A period as an ISO-like string (`2025`, `2021/2025`, `2024-11`, `2024-01/2024-11`), seen from the year the text
 * speaks of; null where that year would be needed and is not known.
 */
export function resolvePeriod(value: PeriodValue, spokenYear: number | null): string | null {
  switch (value.kind) {
    case "year":
      return String(value.year);
    case "years":
      return `${value.first}/${value.last}`;
    case "months":
      return months(value.year ?? spokenYear, value.first, value.last);
    case "relative":
      return spokenYear === null ? null : String(spokenYear + value.shift);
    case "past":
      return spokenYear === null ? null : `${spokenYear - value.count + 1}/${spokenYear}`;
    case "coming":
      return spokenYear === null ? null : `${spokenYear + 1}/${spokenYear + value.count}`;
  }
}

function months(year: number | null, first: number, last: number): string | null {
  if (year === null) return null;
  const name = (month: number) => `${year}-${String(month).padStart(2, "0")}`;
  return first === last ? name(first) : `${name(first)}/${name(last)}`;
}
