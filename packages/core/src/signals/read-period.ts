import { planYears } from "../language/index.ts";
import { canonicalPeriod, isDay } from "./period.ts";

/** What a cell says of a time: a period, one that cannot be (31 February, a thirteenth month), or nothing readable. */
export type PeriodRead =
  | { readonly kind: "period"; readonly period: string }
  | { readonly kind: "impossible" }
  | { readonly kind: "unreadable" };

const IMPOSSIBLE: PeriodRead = { kind: "impossible" };
const UNREADABLE: PeriodRead = { kind: "unreadable" };

const DIGITS = "零一二三四五六七八九十";

/** A Chinese or Arabic number up to twelve, as months and quarters are counted. */
function count(written = ""): number {
  if (/^\d+$/.test(written)) return Number(written);
  return written.length === 2 ? 10 + DIGITS.indexOf(written.charAt(1)) : DIGITS.indexOf(written);
}

type Parts = readonly (string | undefined)[];

const months = (year: string | undefined, first: number, length: number): PeriodRead =>
  stretch(Number(year) * 12 + first - 1, length, first);

/** `first` is the month of the year it begins with; a stretch named by months of one year stays in it. */
function stretch(from: number, length: number, first: number): PeriodRead {
  if (first < 1 || length < 1 || first + length - 1 > 12) return IMPOSSIBLE;
  return within(from, from + length);
}

function within(from: number, until: number): PeriodRead {
  return from < 12 || until <= from ? IMPOSSIBLE : { kind: "period", period: canonicalPeriod({ from, until }) };
}

function day([, year = "", month = "", date = ""]: Parts): PeriodRead {
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(iso) ? { kind: "period", period: iso } : IMPOSSIBLE;
}

/** A stretch of time that is told by its first day and its length, as SDMX writes ranges. */
function lasting([, year, month = "", date, length = "", unit]: Parts): PeriodRead {
  if (Number(month) < 1 || Number(month) > 12 || date !== "01") return IMPOSSIBLE;
  const from = Number(year) * 12 + Number(month) - 1;
  return within(from, from + Number(length) * (unit === "Y" ? 12 : 1));
}

function fiveYears([, plan]: Parts): PeriodRead {
  const { first, last } = planYears(count(plan));
  return within(first * 12, (last + 1) * 12);
}

const Y = "(\\d{4})年?";
const TO = "(?:-|—|–|~|至|到)";
const N = "([一二三四五六七八九十]{1,2}|\\d{1,2})";

/** The forms a time is written in, each with what it means; the first that fits holds. */
const FORMS: readonly (readonly [RegExp, (parts: Parts) => PeriodRead])[] = [
  [/^(\d{4})(?:年|年度|-?A1?)?$/, ([, year]) => months(year, 1, 12)],
  [new RegExp(`^${Y}(?:全年|1${TO}12月)$`), ([, year]) => months(year, 1, 12)],
  [/^(\d{4})年?-?[HS](\d)$/, ([, year, half]) => months(year, Number(half) * 6 - 5, 6)],
  [new RegExp(`^${Y}上半年$`), ([, year]) => months(year, 1, 6)],
  [new RegExp(`^${Y}下半年$`), ([, year]) => months(year, 7, 6)],
  [/^(\d{4})年?-?Q(\d)$/, ([, year, quarter]) => months(year, Number(quarter) * 3 - 2, 3)],
  [new RegExp(`^${Y}第?${N}季度?$`), ([, year, quarter]) => months(year, count(quarter) * 3 - 2, 3)],
  [new RegExp(`^${Y}前${N}季度?$`), ([, year, quarters]) => months(year, 1, count(quarters) * 3)],
  [
    new RegExp(`^${Y}${N}${TO}${N}季度?$`),
    ([, year, first, last]) => months(year, count(first) * 3 - 2, (count(last) - count(first) + 1) * 3),
  ],
  [new RegExp(`^${Y}前${N}个?月$`), ([, year, last]) => months(year, 1, count(last))],
  [
    new RegExp(`^${Y}${N}月?${TO}${N}月$`),
    ([, year, first, last]) => months(year, count(first), count(last) - count(first) + 1),
  ],
  [/^(\d{4})(\d{2})$/, ([, year, month]) => months(year, Number(month), 1)],
  // 2024.1 may be what a spreadsheet made of 2024.10, so a point asks for two digits.
  [/^(\d{4})\.(\d{2})$/, ([, year, month]) => months(year, Number(month), 1)],
  [new RegExp(`^${Y}-?M?${N}月?$`), ([, year, month]) => months(year, count(month), 1)],
  [/^(\d{4})\/(\d{1,2})$/, ([, year, month]) => months(year, Number(month), 1)],
  [/^(\d{4})(?:年|-|\/|\.)(\d{1,2})(?:月|-|\/|\.)(\d{1,2})日?$/, day],
  [/^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00(?:\.0+)?)?\/P(\d{1,3})([YM])$/, lasting],
  [
    new RegExp(`^${Y}(?:${TO}|/)(\\d{4})年?$`),
    ([, first, last]) => within(Number(first) * 12, (Number(last) + 1) * 12),
  ],
  [
    /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/,
    ([, year, month, lastYear, lastMonth]) =>
      [month, lastMonth].every((one) => Number(one) >= 1 && Number(one) <= 12)
        ? within(Number(year) * 12 + Number(month) - 1, Number(lastYear) * 12 + Number(lastMonth))
        : IMPOSSIBLE,
  ],
  [/^["“]?([一二三四五六七八九十]{1,2})五["”]?(?:时期|期间|规划期)?$/, fiveYears],
];

/** Longest text that can be a time: nothing longer is tried against the forms. */
const LONGEST = 40;

/** Reads a time as statistical tables write it (`2024年三季度`, `2024年1-11月`, `2024-Q3`, `2021-01-01/P5Y`). */
export function readPeriod(written: string): PeriodRead {
  if (written.length > LONGEST) return UNREADABLE;
  const text = written.normalize("NFKC").replace(/\s+/g, "").replaceAll("−", "-");
  for (const [form, mean] of FORMS) {
    const parts = form.exec(text);
    if (parts !== null) return mean(parts);
  }
  return UNREADABLE;
}

/** Reads a date, as `2024-11-05`, `2024年11月5日` or `2024/11/5`; a time of day is left out. */
export function readDay(written: string): PeriodRead {
  const read = readPeriod(written.trim().replace(/[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, ""));
  return read.kind === "period" && !/^\d{4}-\d{2}-\d{2}$/.test(read.period) ? UNREADABLE : read;
}
