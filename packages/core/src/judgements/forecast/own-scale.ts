import type { Bounds } from "../../comparisons/index.ts";
import type { Family } from "./forecast-class.ts";
import type { Line } from "./line.ts";

/**
 * How much numbers of a family move from year to year where their own past does not tell: of amounts and ratios a part of
 * their size, of growth so many points, of shares so many points where they are half of the whole and fewer towards its ends.
 * Set by this project; where they are off, the spreads learned for the class make up for it.
 */
export const USUAL_STEP: Readonly<Record<Family, number>> = {
  stock: 0.03,
  flow: 0.06,
  ratio: 0.03,
  growth: 2,
  share: 1,
};

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
  if (family === "growth") return USUAL_STEP.growth;
  let size = 0;
  for (let at = 0; at < known; at++) size += Math.abs(values[at] ?? 0);
  const level = size > 0 ? size / known : sizeOf(goal);
  return USUAL_STEP[family] * (family === "share" ? roomOf(level) : level);
}

/** How much room a share in per cent has to move, next to one of a half: as the spread of a count out of a hundred. */
const roomOf = (level: number): number => Math.sqrt(Math.max(LEAST_ROOM, level * (100 - level))) / 50;

/** The room of a share of one or of ninety-nine: nearer to an end it has no less. */
const LEAST_ROOM = 99;

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
