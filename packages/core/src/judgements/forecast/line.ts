import type { Interval } from "../../indicators/index.ts";
import type { Forecastable } from "./forecastable.ts";
import { momentsLine } from "./moments-line.ts";
import { periodsLine } from "./periods-line.ts";

/** How a line is spaced and what is asked of it; each has errors of its own. */
export const SPACINGS = [
  "year", // a number a year, or fewer
  "within-year", // several numbers a year
  "so-far", // a part of the target's own time has been told
  "years", // the target is for several years together
] as const;

export type Spacing = (typeof SPACINGS)[number];

/** What is told of the target's own time before it is over. */
export interface SoFar {
  readonly value: number;
  /** Part of the target's time that is over, above 0 and below 1. */
  readonly share: number;
  /** The same part of the time before, and the whole of it; null where it is not told. */
  readonly before: { readonly part: number; readonly whole: number } | null;
}

/** The numbers of the past in a form every method can go on from: one at a moment, as much or as fast at each. */
export interface Line {
  readonly spacing: Spacing;
  /** Moments the numbers stand for, in years; ascending. */
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly soFar: SoFar | null;
  /** The moment in years the methods go on to. */
  readonly until: number;
  /** What the methods' result is made into: `base + times × result` is the number the target asks for. */
  readonly base: number;
  readonly factor: number;
  /** The last number will still be revised. */
  readonly unsettled: boolean;
  /** Whether numbers of the line add up over time or average out. */
  readonly adds: boolean;
}

/** Months of a year. */
export const YEAR = 12;

/** Length of a stretch of time in months. */
export const monthsOf = ({ from, until }: Interval): number => until - from;

/** The past as a line; of amounts that happen over a time and of growth by periods, of everything else by moments. */
export function lineOf(given: Forecastable): Line | null {
  const byPeriod = given.measure === "growth" || (given.measure === "amount" && given.course === "flow");
  return byPeriod ? periodsLine(given) : momentsLine(given);
}
