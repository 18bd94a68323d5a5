import { around, median } from "./geometry.ts";
import { type Line, linesOf } from "./line.ts";
import type { Run } from "./run.ts";

/** Where, in parts of the text's width, a gutter between two columns may lie. */
const gutterFrom = 0.35;
const gutterTo = 0.65;
/** Lines each column must have, and the share of its width its lines fill: short lines side by side are a table. */
const leastLines = 8;
const fullness = 0.7;
/** Share of all runs that may cross the gutter: titles over both columns. */
const mostCrossing = 0.1;
/** Width of a gutter, in parts of the size of writing. */
const gutterWidth = 0.8;

/** The lines of a page in reading order, as flows of lines under one another: one, or those of two columns. */
export function flowsOf(runs: readonly Run[]): readonly (readonly Line[])[] {
  const gutter = findGutter(runs);
  if (gutter === null) return [linesOf(runs)];
  const crossing = linesOf(runs.filter((run) => run.left < gutter && run.right > gutter));
  const flows: (readonly Line[])[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const below of [...crossing.map((line) => line.baseline), Number.POSITIVE_INFINITY]) {
    const band = runs.filter((run) => run.baseline > above && run.baseline < below);
    flows.push(linesOf(band.filter((run) => run.right <= gutter)), linesOf(band.filter((run) => run.left >= gutter)));
    flows.push(crossing.filter((line) => line.baseline === below));
    above = below;
  }
  return flows.filter((flow) => flow.length > 0);
}

/** The place of the gutter of a page set in two columns, or null. */
function findGutter(runs: readonly Run[]): number | null {
  if (runs.length < 2 * leastLines) return null;
  const text = around(runs.map((run) => ({ ...run, top: run.baseline, bottom: run.baseline })));
  const width = text.right - text.left;
  const half =
    (gutterWidth *
      median(
        runs.map((run) => run.size),
        10,
      )) /
    2;
  for (let share = gutterFrom; share <= gutterTo; share += 0.01) {
    const at = text.left + share * width;
    if (isGutter(runs, at, half, text.left, text.right)) return at;
  }
  return null;
}

function isGutter(runs: readonly Run[], at: number, half: number, left: number, right: number): boolean {
  const crossing = runs.filter((run) => run.left < at + half && run.right > at - half);
  if (crossing.length > mostCrossing * runs.length) return false;
  const before = linesOf(runs.filter((run) => run.right <= at - half));
  const after = linesOf(runs.filter((run) => run.left >= at + half));
  return isProse(before, at - half - left) && isProse(after, right - at - half);
}

function isProse(lines: readonly Line[], width: number): boolean {
  const widths = lines.map((line) => line.right - line.left);
  return lines.length >= leastLines && median(widths, 0) >= fullness * width;
}
