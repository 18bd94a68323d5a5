import type { EconomyMeasure, KnownNumber } from "./known.ts";
import { addsUp, lengthOf, movedYears, numberOf, YEAR } from "./known.ts";

/** A change against the same time of the year before. */
export interface YearChange {
  /** Per cent for amounts; percentage points for growth, shares and ratios told in per cent. */
  readonly value: number;
  readonly unit: "%" | "point";
  readonly before: number;
  readonly beforePeriod: string;
  /** `published`: the statistical office told the growth itself, at comparable prices where it does so. */
  readonly by: "published" | "calculated";
}

/** Whether a line is told in per cent already, so that its changes are points. */
export const isInPoints = ({ concept, measure }: EconomyMeasure): boolean =>
  measure !== "amount" || concept.unit === "%" || concept.unit === "‰";

/**
 * The change of a number against the same time of the year before; null where that is not known, or is no base.
 * @param growth what is published of the growth of the same concept
 */
export function yearChange(
  line: EconomyMeasure,
  numbers: readonly KnownNumber[],
  one: KnownNumber,
  growth: readonly KnownNumber[] = [],
): YearChange | null {
  const before = numberOf(numbers, movedYears(one.interval, -1));
  if (before === null) return null;
  const told = { before: before.value, beforePeriod: before.period };
  if (isInPoints(line)) return { value: tidy(one.value - before.value), unit: "point", ...told, by: "calculated" };
  const published = numberOf(growth, one.interval);
  if (published !== null) return { value: published.value, unit: "%", ...told, by: "published" };
  if (before.value <= 0) return null;
  return { value: tidy((one.value / before.value - 1) * 100), unit: "%", ...told, by: "calculated" };
}

/** Ten digits: differences of decimals leave crumbs behind. */
export const tidy = (value: number): number => Number(value.toPrecision(10));

/**
 * What the last month or quarter alone came to: what was added up since January, less the part added up before. Null where
 * the number does not add up, is no running total, or nothing was told before it within the year.
 */
export function aloneOf(line: EconomyMeasure, numbers: readonly KnownNumber[], one: KnownNumber): number | null {
  const { from, until } = one.interval;
  if (!addsUp(line) || from % YEAR !== 0 || lengthOf(one.interval) > YEAR) return null;
  const earlier = numbers.findLast(({ interval }) => interval.from === from && interval.until < until);
  return earlier === undefined ? null : tidy(one.value - earlier.value);
}

/** The numbers of one time of the year, year by year. */
export interface SeasonalPart {
  /** First month of the time (0 is January) and its length in months. */
  readonly month: number;
  readonly months: number;
  readonly years: readonly { readonly number: KnownNumber; readonly change: YearChange | null }[];
}

/**
 * Each time of the year beside the same of former years: the comparison statistics in China are published by (同比). Nothing
 * is adjusted for the season: months of the Spring Festival move between years, which only a full method (X-13, with
 * holidays) takes into account, and few numbers do not allow.
 */
export function seasonalView(
  line: EconomyMeasure,
  numbers: readonly KnownNumber[],
  growth: readonly KnownNumber[],
): readonly SeasonalPart[] {
  const parts = new Map<string, { month: number; months: number; years: KnownNumber[] }>();
  for (const one of numbers) {
    const [month, months] = [one.interval.from % YEAR, lengthOf(one.interval)];
    if (months > YEAR) continue;
    const held = parts.get(`${month}+${months}`);
    if (held === undefined) parts.set(`${month}+${months}`, { month, months, years: [one] });
    else held.years.push(one);
  }
  return [...parts.values()]
    .sort((a, b) => a.month + a.months - b.month - b.months || b.months - a.months)
    .map(({ years, ...part }) => ({
      ...part,
      years: years.map((number) => ({ number, change: yearChange(line, numbers, number, growth) })),
    }));
}
