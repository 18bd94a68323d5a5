import { type PageBlock, type PageCell, withHeader } from "./block.ts";
import type { Box } from "./geometry.ts";
import { joinLines, linesOf } from "./line.ts";
import { type RuledCell, type RuledGrid, ruledGrids } from "./ruled-grid.ts";
import type { Rulings } from "./ruling.ts";
import type { Run } from "./run.ts";

/** Cells with text a grid must have to be a table and not a frame or a chart. */
const leastFilled = 3;

/** Tables between rules, and the runs that stand in none of them. */
export interface RuledPart {
  readonly tables: readonly PageBlock[];
  readonly rest: readonly Run[];
}

/** Reads the runs of a page into the grids its rules form. */
export function ruledTables(runs: readonly Run[], rulings: Rulings): RuledPart {
  let rest = runs;
  const tables: PageBlock[] = [];
  for (const grid of ruledGrids(rulings)) {
    const inside = rest.filter((run) => holds(grid, run));
    const cells = fillCells(grid, inside);
    if (cells.filter((cell) => cell.text !== "").length < leastFilled) continue;
    tables.push({ kind: "table", box: grid, columns: grid.columns, cells });
    rest = rest.filter((run) => !inside.includes(run));
  }
  return { tables, rest };
}

function fillCells(grid: RuledGrid, runs: readonly Run[]): readonly PageCell[] {
  const byCell = new Map<RuledCell, Run[]>(grid.cells.map((cell) => [cell, []]));
  for (const run of runs) {
    const cell = grid.cells.find((candidate) => holds(candidate, run)) ?? grid.cells[0];
    if (cell) byCell.get(cell)?.push(run);
  }
  return withHeader(
    [...byCell].map(([{ row, column, rowSpan, colSpan }, own]) => {
      const lines = linesOf(own);
      return { text: joinLines(lines), lines, row, column, rowSpan, colSpan };
    }),
  );
}

/** Whether the middle of a run lies in a box. */
function holds(box: Box, run: Run): boolean {
  const x = (run.left + run.right) / 2;
  const y = run.baseline - 0.4 * run.size;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
