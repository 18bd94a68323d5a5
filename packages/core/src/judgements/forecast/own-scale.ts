import type { Bounds } from "../../comparisons/index.ts";
import type { Family } from "./forecast-class.ts";
import type { Line } from "./line.ts";

/**
 * How much numbers of a family move from year to year where their own past does not tell: of amounts and ratios a part of
 * their size, of growth and shares so many points. Middle of what the back-test's plans show.
 */
export const USUAL_STEP: Readonly<Record<Family, number>> = {
  stock: 0.03,
  flow: 0.06,
  ratio: 0.03,
  growth: 2,
  share: 1,
};

/** Families whose usual step is told in points, whatever their size. */
const IN_POINTS: ReadonlySet<Family> = new Set<Family>(["growth", "share"]);

/** The usual step counts as much as so many steps of the line's own. */
const USUAL_COUNTS = 2;

/**
 * How much a line's numbers stray from its average step, for a step of one year, in its own unit. The latest number is left
 * out: it must not make the errors wider or narrower, else a better number could make the target less likely.
 */
export function ownScale(line: Line, family: Family, goal: Bounds): number {
  const known = line.soFar === null ? line.values.length - 1 : line.values.length;
  const usual = usualStep(line.values, known, family, goal);
  const { squares, steps } = strayed(line, known);
  return Math.sqrt((USUAL_COUNTS * usual * usual + squares) / (USUAL_COUNTS + steps));
}

function usualStep(values: readonly number[], known: number, family: Family, goal: Bounds): number {
  if (IN_POINTS.has(family)) return USUAL_STEP[family];
  let size = 0;
  for (let at = 0; at < known; at++) size += Math.abs(values[at] ?? 0);
  const level = size > 0 ? size / known : sizeOf(goal);
  return USUAL_STEP[family] * level;
}

/** The size of a goal, for a line that has none of its own. */
const sizeOf = ({ least, most }: Bounds): number => Math.abs(Number.isFinite(least) ? least : most) || 1;

/** Squares of what the steps differ from their average, and how many steps there are; a step of some years counts for one. */
function strayed({ times, values }: Line, known: number): { readonly squares: number; readonly steps: number } {
  const steps = Math.max(0, known - 1);
  if (steps === 0) return { squares: 0, steps };
  const span = (times[known - 1] ?? 0) - (times[0] ?? 0);
  // The average step is drawn towards none: of a single step it takes half.
  const average = (((values[known - 1] ?? 0) - (values[0] ?? 0)) / span) * (steps / (steps + 1));
  let squares = 0;
  for (let at = 1; at < known; at++) {
    const years = (times[at] ?? 0) - (times[at - 1] ?? 0);
    const away = (values[at] ?? 0) - (values[at - 1] ?? 0) - average * years;
    squares += (away * away) / years;
  }
  return { squares, steps };
}
