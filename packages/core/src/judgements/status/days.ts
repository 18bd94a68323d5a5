import { type Interval, intervalOf } from "../../indicators/index.ts";

const YEAR = 12;

/** Month a day lies in, counted as `Interval` counts. */
export const monthOf = (day: string): number => Number(day.slice(0, 4)) * YEAR + Number(day.slice(5, 7)) - 1;

/** First day of a month counted so, ISO. */
export const firstDayOf = (month: number): string =>
  `${String(Math.floor(month / YEAR)).padStart(4, "0")}-${String((month % YEAR) + 1).padStart(2, "0")}-01`;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Last day of a stretch of months, ISO. Asked of every target every day, so no calendar object is made for it. */
export function lastDayOf({ until }: Interval): string {
  const [year, month] = [Math.floor((until - 1) / YEAR), (until - 1) % YEAR];
  const days = month === 1 && isLeap(year) ? 29 : DAYS[month];
  return `${firstDayOf(until - 1).slice(0, 8)}${days}`;
}

/** A day so many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The day from which on something dated so is known: of a month or year, or a stretch of years, the first. What bears no
 * date has always been known.
 */
export function knownSince(vintage: string | null): string {
  const [first = ""] = (vintage ?? "").split("/");
  if (/^\d{4}-\d{2}-\d{2}/.test(first)) return first.slice(0, 10);
  const stretch = intervalOf(first);
  return stretch === null ? "" : firstDayOf(stretch.from);
}
