import { planYears, readNumeral } from "../language/index.ts";

const DIGITS = "〇一二三四五六七八九";
const ZEROS = /[○零Ｏ]/gu;

/** Before the sixth (1981) five-year plans did not follow one another without a gap. */
const FIRST_REGULAR_PLAN = 6;

/** A year in Arabic or Chinese digits (2021, 二〇二一) as four digits. */
export function yearOf(written: string): string {
  return [...written.replace(ZEROS, "〇")].map((digit) => digitOf(digit) ?? digit).join("");
}

/** A number up to 99 in Arabic or Chinese numerals (12, 十二, 二十一), two digits wide. */
export function twoDigits(written: string): string {
  return String(numberOf(written)).padStart(2, "0");
}

/** Years of the n-th five-year plan of the country, n in Chinese: 十四 → 2021/2025. Null where n is no such plan. */
export function yearsOfPlan(nth: string): string | null {
  const n = numberOf(nth);
  if (n < FIRST_REGULAR_PLAN) return null;
  const { first, last } = planYears(n);
  return `${first}/${last}`;
}

/** A span of years as ISO-like text; one year where both are the same or only one is given. */
export function yearSpan(from: string, to: string | undefined): string {
  const first = yearOf(from);
  const last = to === undefined ? first : yearOf(to);
  return first === last ? first : `${first}/${last}`;
}

function digitOf(character: string): string | null {
  const value = DIGITS.indexOf(character);
  return value < 0 ? null : String(value);
}

function numberOf(written: string): number {
  return readNumeral(written, 0)?.value ?? 0;
}
