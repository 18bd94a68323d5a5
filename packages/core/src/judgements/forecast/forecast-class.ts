import type { Forecastable } from "./forecastable.ts";
import { type Line, SPACINGS, type Spacing, YEAR } from "./line.ts";
import { horizonOf } from "./methods.ts";

/** Kinds of numbers whose forecasts err alike. */
export const FAMILIES = ["stock", "flow", "ratio", "growth", "share"] as const;

export type Family = (typeof FAMILIES)[number];

/** How many numbers a line has, in classes named by their least. */
export const LENGTHS = [1, 3, 5, 8] as const;

/** How far it is to the target in years, in classes named by their middle. */
export const HORIZONS = [0.25, 0.5, 1, 2, 3, 4] as const;

/** The first horizon of each class that is no longer of the one before. */
const HORIZON_FROM = [0, 0.375, 0.75, 1.5, 2.5, 3.5] as const;

/** A class of series whose forecasts err alike: measure and course, spacing, length and horizon. */
export interface ForecastClass {
  readonly family: Family;
  readonly spacing: Spacing;
  readonly length: (typeof LENGTHS)[number];
  readonly horizon: (typeof HORIZONS)[number];
}

/** The family of a series; what nobody says the course of is taken for a stock. */
export function familyOf({ measure, course }: Pick<Forecastable, "measure" | "course">): Family {
  if (measure !== "amount") return measure;
  return course === "unknown" ? "stock" : course;
}

/** Years from the last number to the target's end; of a time that has begun, what is left of it. */
export function yearsLeft(line: Line, given: Forecastable): number {
  const length = (given.due.until - given.due.from) / YEAR;
  return Math.max(0, line.soFar === null ? horizonOf(line) : (1 - line.soFar.share) * length);
}

/** The class of a line. It never depends on the size of its numbers. */
export function classOf(line: Line, family: Family, years: number): ForecastClass {
  return {
    ...{ family, spacing: line.spacing },
    length: LENGTHS.findLast((least) => line.values.length >= least) ?? 1,
    horizon: HORIZONS[HORIZON_FROM.findLastIndex((least) => years >= least)] ?? 0.25,
  };
}

/** The name of a class in the published table. */
export const className = ({ family, spacing, length, horizon }: ForecastClass): string =>
  `${family}/${spacing}/${length}/${horizon}`;

/** Every class there is. */
export const CLASSES: readonly ForecastClass[] = FAMILIES.flatMap((family) =>
  SPACINGS.flatMap((spacing) =>
    LENGTHS.flatMap((length) => HORIZONS.map((horizon) => ({ family, spacing, length, horizon }))),
  ),
);
