import { type Interval, intervalOf } from "../indicators/index.ts";

const YEAR = 12;
const HALF = 6;
const QUARTER = 3;

/** First and last day of a period, ISO dates. */
export interface PeriodDays {
  readonly start: string;
  readonly end: string;
}

/** How long a period is, by the code of SDMX's CL_FREQ: `A5` for five years, `_O` for what has no code. */
export type PeriodFrequency = "A" | "S" | "Q" | "M" | "D" | "_O" | `A${number}`;

/** The one way a stretch of whole months is written: as a year, half, quarter or month where it is one. */
export function canonicalPeriod({ from, until }: Interval): string {
  const months = until - from;
  const year = Math.floor(from / YEAR);
  if (from % YEAR === 0 && months % YEAR === 0) {
    return months === YEAR ? yearText(year) : `${yearText(year)}/${yearText(year + months / YEAR - 1)}`;
  }
  if (months === HALF && from % HALF === 0) return `${yearText(year)}-H${(from % YEAR) / HALF + 1}`;
  if (months === QUARTER && from % QUARTER === 0) return `${yearText(year)}-Q${(from % YEAR) / QUARTER + 1}`;
  return months === 1 ? monthText(from) : `${monthText(from)}/${monthText(until - 1)}`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The days a canonical period covers; null for what is none. */
export function periodDays(period: string): PeriodDays | null {
  if (DAY.test(period)) return isDay(period) ? { start: period, end: period } : null;
  const interval = intervalOf(period);
  if (interval === null || interval.from < YEAR) return null;
  const last = interval.until - 1;
  return { start: `${monthText(interval.from)}-01`, end: `${monthText(last)}-${two(daysIn(last))}` };
}

/** Frequency of a canonical period. */
export function periodFrequency(period: string): PeriodFrequency {
  if (DAY.test(period)) return "D";
  const [first = "", last] = period.split("/");
  if (last !== undefined) return first.length === 4 ? `A${Number(last) - Number(first) + 1}` : "_O";
  if (first.includes("H")) return "S";
  if (first.includes("Q")) return "Q";
  return first.length === 4 ? "A" : "M";
}

/** Whether an ISO date names a day there is, in a year from 1 on. */
export function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return DAY.test(date) && year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year * YEAR + month - 1);
}

/** Days of a month, counted from the year 0 (Gregorian calendar). */
function daysIn(month: number): number {
  const year = Math.floor(month / YEAR);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % YEAR] ?? 0;
}

const yearText = (year: number): string => String(year).padStart(4, "0");

/** A month, counted from the year 0, as `2024-11`. */
export function monthText(month: number): string {
  return `${yearText(Math.floor(month / YEAR))}-${two((month % YEAR) + 1)}`;
}

const two = (number: number): string => String(number).padStart(2, "0");
