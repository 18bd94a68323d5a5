import { classOf, type Family, type ForecastClass, familyOf, yearsLeft } from "./forecast-class.ts";
import type { Forecastable } from "./forecastable.ts";
import { type Line, lineOf } from "./line.ts";
import { METHODS } from "./methods.ts";
import { ownScale } from "./own-scale.ts";

/** Numbers a forecast needs: two tell a step, the third whether steps differ. */
export const LEAST_POINTS = 3;

/** What a series offers to a forecast, before any weight is known: the same for a forecast and for what the back-test learns. */
export interface Reading {
  readonly line: Line;
  readonly class: ForecastClass;
  /** Numbers told until the target's end. */
  readonly points: number;
  /** Years from the last number to the target's end; 0 where its own number is told. */
  readonly horizon: number;
  /** What each method says, in the unit of the target, in the order of `LINE_METHODS`; null where it does not apply. */
  readonly results: readonly (number | null)[];
  /** An error of spread 1 in the unit of the target; 0 where the target's own number is told and settled. */
  readonly unit: number;
}

/** How many numbers were told, where they are too few. */
export interface TooFew {
  readonly kind: "too-few";
  readonly points: number;
}

/** Reads a series for a forecast; numbers told of times after the target's end are left out. */
export function readingOf(given: Forecastable): Reading | TooFew {
  const past = given.past.filter(({ interval }) => interval.until <= given.due.until);
  const points = past.length;
  const line = points < LEAST_POINTS ? null : lineOf({ ...given, past });
  if (line === null) return { kind: "too-few", points };
  const family = familyOf(given);
  const horizon = yearsLeft(line, given);
  const found = classOf(line, family, horizon);
  const results = horizon > 0 ? METHODS.map(([, run]) => inTarget(line, run(line))) : alreadyTold(line);
  if (results.every((result) => result === null)) return { kind: "too-few", points };
  return { line, class: found, points, horizon, results, unit: unitOf(line, family, horizon, found, given) };
}

const inTarget = ({ base, factor }: Line, result: number | null): number | null =>
  result === null ? null : base + factor * result;

/** Where the target's own number is told only that counts; it may still be revised. */
const alreadyTold = (line: Line): Reading["results"] =>
  METHODS.map(([method]) => (method === "last-value" ? inTarget(line, line.values.at(-1) ?? 0) : null));

/** Errors grow with the way, within a class with its square root. */
function unitOf(line: Line, family: Family, years: number, { horizon }: ForecastClass, { goal }: Forecastable): number {
  if (years === 0 && !line.unsettled) return 0;
  const longer = Math.sqrt(Math.max(years, horizon / 2) / horizon);
  return line.factor * longer * ownScale(line, family, goal);
}
