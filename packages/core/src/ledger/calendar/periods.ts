import type { ReportFrequency } from "../items/schedule.ts";
import { addDays } from "./working-days.ts";

/** First and last day of something, ISO dates. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

/** How many months a period of reports has. */
const MONTHS: Readonly<Record<ReportFrequency, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

const PERIOD = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

const two = (number: number): string => String(number).padStart(2, "0");
const monthStart = (months: number): string => `${Math.floor(months / 12)}-${two((months % 12) + 1)}-01`;

/** How often periods of this form come; null for what is none. */
export function frequencyOf(period: string): ReportFrequency | null {
  const [found, , half, quarter, month] = PERIOD.exec(period) ?? [];
  if (found === undefined) return null;
  if (month !== undefined) return "month";
  if (quarter !== undefined) return "quarter";
  return half === undefined ? "year" : "half";
}

/** The days of a period of reports; null for what is none. */
export function daysOfPeriod(period: string): DaySpan | null {
  const [found, year, half, quarter, month] = PERIOD.exec(period) ?? [];
  const frequency = frequencyOf(period);
  if (found === undefined || frequency === null) return null;
  const nth = Number(half ?? quarter ?? month ?? 1) - 1;
  const start = Number(year) * 12 + nth * MONTHS[frequency];
  return { from: monthStart(start), until: addDays(monthStart(start + MONTHS[frequency]), -1) };
}

const NAMES: Readonly<Record<ReportFrequency, (year: number, nth: number) => string>> = {
  month: (year, nth) => `${year}-${two(nth + 1)}`,
  quarter: (year, nth) => `${year}-Q${nth + 1}`,
  half: (year, nth) => `${year}-H${nth + 1}`,
  year: (year) => String(year),
};

/** The periods that lie in a span of days, wholly or in part, in order. */
export function periodsIn(frequency: ReportFrequency, { from, until }: DaySpan): readonly string[] {
  const length = MONTHS[frequency];
  const step = (date: string): number =>
    Math.floor((Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) / length);
  const perYear = 12 / length;
  return Array.from({ length: Math.max(0, step(until) - step(from) + 1) }, (_, more) => {
    const at = step(from) + more;
    return NAMES[frequency](Math.floor(at / perYear), at % perYear);
  });
}
