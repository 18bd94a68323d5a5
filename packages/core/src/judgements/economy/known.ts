import { type Concept, type Interval, intervalOf, type SeriesMeasure } from "../../indicators/index.ts";
import type { VintageStatus } from "../../signals/index.ts";

/** A value as it was published on a day; null where it was withdrawn as missing. */
export interface EconomyVintage {
  readonly period: string;
  readonly value: number | null;
  readonly status: VintageStatus;
  /** ISO date. */
  readonly knownOn: string;
  readonly source: string;
}

/** What a line of the board measures. */
export interface EconomyMeasure {
  readonly concept: Concept;
  readonly measure: SeriesMeasure;
}

/** The number of a period as known on a day, with all that was published of it until then, the first first. */
export interface KnownNumber {
  readonly period: string;
  readonly interval: Interval;
  readonly value: number;
  readonly status: VintageStatus;
  readonly knownOn: string;
  readonly source: string;
  readonly vintages: readonly EconomyVintage[];
}

/** Numbers known by the end of a day, ascending by end, then by beginning. The order in which vintages are given does not matter. */
export function numbersKnownOn(vintages: readonly EconomyVintage[], day: string): readonly KnownNumber[] {
  const byPeriod = new Map<string, EconomyVintage[]>();
  for (const one of vintages) {
    if (one.knownOn > day) continue;
    const held = byPeriod.get(one.period);
    if (held === undefined) byPeriod.set(one.period, [one]);
    else held.push(one);
  }
  return [...byPeriod]
    .flatMap(([period, published]) => {
      const ordered = published.toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : 0));
      const last = ordered.at(-1);
      const interval = intervalOf(period);
      if (last === undefined || last.value === null || interval === null) return [];
      const { value, status, knownOn: since, source } = last;
      return [{ period, interval, value, status, knownOn: since, source, vintages: ordered }];
    })
    .sort((a, b) => a.interval.until - b.interval.until || b.interval.from - a.interval.from);
}

/** Months of a year. */
export const YEAR = 12;

/** Length in months. */
export const lengthOf = ({ from, until }: Interval): number => until - from;

/** Months of the shortest time a concept is told of. */
const UNIT_MONTHS = { month: 1, quarter: 3, "half-year": 6, year: 12, "five-years": 60, irregular: 12 } as const;

/** Months of the shortest time a line is told of. */
export const unitMonths = ({ concept }: EconomyMeasure): number => UNIT_MONTHS[concept.frequency];

/** Whether a number adds up over time, so that what is told since January can be taken apart. */
export const addsUp = ({ concept, measure }: EconomyMeasure): boolean =>
  measure === "amount" && concept.course === "flow";

/** Whether a period runs from January over more than one unit and less than the year: 1—9月. */
export const isCumulated = (interval: Interval, line: EconomyMeasure): boolean =>
  interval.from % YEAR === 0 && lengthOf(interval) > unitMonths(line) && lengthOf(interval) < YEAR;

/** A period so many years later. */
export const movedYears = ({ from, until }: Interval, years: number): Interval => ({
  from: from + years * YEAR,
  until: until + years * YEAR,
});

/** The number of exactly these months; null where none is known. */
export const numberOf = (numbers: readonly KnownNumber[], { from, until }: Interval): KnownNumber | null =>
  numbers.find(({ interval }) => interval.from === from && interval.until === until) ?? null;
