import type { Document } from "../../document/index.ts";
import { planYears, readNumeral } from "../../language/index.ts";
import type { Span } from "../../text/index.ts";
import type { DateFault, ToldDate } from "./told-date.ts";

/** Days of the months of a leap year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MONTHS = 12;

/** Plans of today look ahead to 2035, 2050 and 2060; what lies behind this is a slip of the pen. */
const LAST_YEAR = 2100;

/** From the tenth plan on the rule holds that gives a plan its years; names of a single character are seldom plans. */
const FIRST_REGULAR_PLAN = 10;

const HAN_YEAR = "[〇零○一二三四五六七八九]{4}";
const HAN = "[一二三四五六七八九十]{1,3}";
const TO = "\\s*(?:[-—–―~～至到]{1,2})\\s*";

/** One pattern for all that is looked at; its named groups tell which form was found. */
const DATE = new RegExp(
  [
    `(?<![\\d.A-Za-z/])(?<fromYear>(?:19|20)\\d{2})(?:年(?:(?<fromMonth>\\d{1,2})月)?)?${TO}(?<toYear>(?:19|20)\\d{2})年(?:(?<toMonth>\\d{1,2})月)?`,
    `(?<![\\d.])(?<dayYear>\\d{4})年(?<yearMonth>\\d{1,2})月(?:(?<yearDay>\\d{1,2})[日号])?`,
    `(?<![\\d.年])(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]`,
    `(?<hanYear>${HAN_YEAR})年(?<hanMonth>${HAN})月(?:(?<hanDay>${HAN})日)?`,
    `(?<!\\d)(?<oddYear>\\d{3}|\\d{5}|2[1-9]\\d{2})年(?:底前|年?末|\\d{1,2}月)`,
    "第(?<quarter>[五六七八九5-9])季度",
    `(?<plan>[“"]?[十一二三四五六七八九]{1,3}五[”"]?)(?:规划|时期|期间|计划)?[（(](?<first>\\d{4})年?${TO}(?<last>\\d{4})年?[）)]`,
  ].join("|"),
  "g",
);

/** The dates of a document that cannot be; spans come out raw by `toRaw`. */
export function impossibleDates(document: Document, toRaw: (span: Span) => Span): readonly ToldDate[] {
  const { text, source } = document;
  return document.blocks.flatMap(({ kind, span }) =>
    kind === "noise"
      ? []
      : [...text.slice(span.start, span.end).matchAll(DATE)].flatMap((match): readonly ToldDate[] => {
          const fault = faultIn(match.groups ?? {});
          if (fault === null) return [];
          const start = span.start + match.index;
          const raw = toRaw({ start, end: start + match[0].length });
          return [{ words: { ...raw, quote: source.text.slice(raw.start, raw.end) }, fault }];
        }),
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function faultIn(told: Groups): DateFault | null {
  if (told.oddYear !== undefined) return "year";
  if (told.quarter !== undefined) return "quarter";
  if (told.plan !== undefined) return planFault(told.plan, Number(told.first), Number(told.last));
  if (told.fromYear !== undefined) return stretchFault(told);
  if (told.hanYear !== undefined)
    return dayFault(hanYear(told.hanYear), hanNumber(told.hanMonth), hanNumber(told.hanDay));
  if (told.dayYear !== undefined) {
    const year = Number(told.dayYear);
    return year > LAST_YEAR ? "year" : dayFault(year, numberOf(told.yearMonth), numberOf(told.yearDay));
  }
  return dayFault(null, numberOf(told.month), numberOf(told.day));
}

const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

const hanNumber = (digits: string | undefined): number | null =>
  digits === undefined ? null : (readNumeral(digits, 0)?.value ?? null);

const hanYear = (digits: string): number =>
  Number([...digits].map((digit) => Math.max(0, "零一二三四五六七八九".indexOf(digit))).join(""));

function dayFault(year: number | null, month: number | null, day: number | null): DateFault | null {
  if (month !== null && (month < 1 || month > MONTHS)) return "month";
  if (day === null || month === null) return null;
  const last = month === 2 && year !== null && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0);
  return day < 1 || day > last ? "day" : null;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function stretchFault({ fromYear, fromMonth, toYear, toMonth }: Groups): DateFault | null {
  const months = [numberOf(fromMonth), numberOf(toMonth)];
  if (months.some((month) => month !== null && (month < 1 || month > MONTHS))) return "month";
  const [from, to] = [Number(fromYear), Number(toYear)];
  if (to !== from) return to < from ? "reversed" : null;
  const [first, last] = months;
  return typeof first === "number" && typeof last === "number" && last < first ? "reversed" : null;
}

/**
 * The years of the plan a name tells: 十四五 is the fourteenth, 2021 to 2025; some of its years may be meant. Plans before the
 * tenth had other years.
 */
function planFault(name: string, first: number, last: number): DateFault | null {
  const number = readNumeral(name.replace(/[“”"]/g, "").slice(0, -1), 0)?.value ?? 0;
  if (number < FIRST_REGULAR_PLAN) return null;
  const years = planYears(number);
  return years.first <= first && last <= years.last ? null : "plan-years";
}
