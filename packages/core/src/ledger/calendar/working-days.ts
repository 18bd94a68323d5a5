import { HOLIDAY_YEARS } from "./holidays.ts";

/** Milliseconds of a day. */
const DAY = 86_400_000;

/** First and last year days are counted in; plans look no further. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2199;

/** Years whose holidays are published, ascending. */
export const KNOWN_YEARS: readonly number[] = HOLIDAY_YEARS.map(({ year }) => year);

const KNOWN: ReadonlySet<number> = new Set(KNOWN_YEARS);

/** Whether the holidays of the year of an ISO date are published; where not, only its weekends are known. */
export const holidaysKnown = (date: string): boolean => KNOWN.has(Number(date.slice(0, 4)));

const FIRST = Date.UTC(FIRST_YEAR, 0, 1) / DAY;
const DAYS = Date.UTC(LAST_YEAR + 1, 0, 1) / DAY - FIRST;

/** How many days after the first an ISO date lies. */
const indexOf = (date: string): number => {
  const index = Date.parse(`${date}T00:00:00Z`) / DAY - FIRST;
  if (Number.isNaN(index) || index < 0 || index >= DAYS) throw new RangeError(`no day that is counted: ${date}`);
  return index;
};

const dateAt = (index: number): string => new Date((FIRST + index) * DAY).toISOString().slice(0, 10);

/** The days a stretch `MMDD-MMDD` of a year names. */
function daysOf(year: number, stretches: string): readonly number[] {
  return stretches.split(" ").flatMap((stretch) => {
    if (stretch === "") return [];
    const [first = "", last = first] = stretch.split("-");
    const [from, to] = [first, last].map((day) => indexOf(`${year}-${day.slice(0, 2)}-${day.slice(2)}`));
    return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, more) => (from ?? 0) + more);
  });
}

/** 1 January 1990 was a Monday. */
const isWeekend = (index: number): boolean => index % 7 >= 5;

/** For each day how many working days there are up to its end, from the first of all. */
function countDays(): Int32Array {
  const off = new Set(HOLIDAY_YEARS.flatMap(({ year, off }) => daysOf(year, off)));
  const on = new Set(HOLIDAY_YEARS.flatMap(({ year, on }) => daysOf(year, on)));
  const counts = new Int32Array(DAYS);
  let count = 0;
  for (let index = 0; index < DAYS; index++) {
    if (on.has(index) || (!isWeekend(index) && !off.has(index))) count++;
    counts[index] = count;
  }
  return counts;
}

let counted: Int32Array | null = null;
const countAt = (index: number): number => {
  counted ??= countDays();
  return counted[index] ?? 0;
};

/** Whether an ISO date lies in the years days are counted in; with others the functions here throw. */
export const isCounted = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));
};

/** Whether people work on an ISO date in mainland China. */
export function isWorkingDay(date: string): boolean {
  const index = indexOf(date);
  return countAt(index) > (index === 0 ? 0 : countAt(index - 1));
}

/**
 * The `days`th working day after a date, the date itself not counted; for 0 the date, or the first working day after it.
 * @param days 0 or more
 * @throws RangeError beyond the years that are counted
 */
export function addWorkingDays(date: string, days: number): string {
  const from = indexOf(date);
  if (days === 0 && isWorkingDay(date)) return date;
  const wanted = countAt(from) + Math.max(1, days);
  let [low, high] = [from + 1, DAYS];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (countAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  if (low >= DAYS) throw new RangeError(`no day that is counted: ${days} working days after ${date}`);
  return dateAt(low);
}

/** Working days after the first date up to the second, both ISO; negative where the second lies before. */
export const workingDaysBetween = (from: string, until: string): number =>
  countAt(indexOf(until)) - countAt(indexOf(from));

/** The ISO date some days after another, weekends and all. */
export const addDays = (date: string, days: number): string => dateAt(indexOf(date) + days);
