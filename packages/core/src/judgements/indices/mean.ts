import type { CompositeIndex } from "../../ledger/index.ts";

/** Something with a weight and its points; null where it is missing. */
export interface Weighed {
  readonly weight: number;
  readonly points: number | null;
}

/** Fewest points in a geometric mean: nothing at all in one indicator would be nothing in all. */
export const GEOMETRIC_FLOOR = 1;

/** The mean of what is told; null where nothing is, or where something is missing and the method refuses then. */
export function meanOf(parts: readonly Weighed[], { mean, missing }: Pick<CompositeIndex, "mean" | "missing">) {
  const told = parts.filter((part) => part.points !== null);
  if (told.length === 0 || (missing === "refuse" && told.length < parts.length)) return null;
  const whole = told.reduce((sum, { weight }) => sum + weight, 0);
  const weighed = (of: (points: number) => number): number =>
    told.reduce((sum, { weight, points }) => sum + (weight / whole) * of(points ?? 0), 0);
  if (mean === "arithmetic") return tidy(weighed((points) => points));
  return tidy(Math.exp(weighed((points) => Math.log(Math.max(GEOMETRIC_FLOOR, points)))));
}

/** Nine decimals: the order in which things were added must not make one of two equal scores the better. */
const tidy = (points: number): number => Math.min(100, Math.max(0, Math.round(points * 1e9) / 1e9));
