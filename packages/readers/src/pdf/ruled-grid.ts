import type { Box } from "./geometry.ts";
import type { Ruling, Rulings } from "./ruling.ts";

/** A cell between rules: its slots of the grid, and its place on the page. */
export interface RuledCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A grid of rules with its merged cells. */
export interface RuledGrid extends Box {
  readonly columns: number;
  readonly cells: readonly RuledCell[];
}

/** Distance within which rules meet, and lines of a grid are one line. */
const touch = 3;
/** Least size of a row or column, in points: below it two rules are a double rule. */
const leastSlot = 5;
/** Rules one grid may have on each axis; a table of a page has fewer, a squared paper more. */
const mostLines = 200;

/** The grids that rules form: groups of rules that meet, with at least two columns. From top to bottom. */
export function ruledGrids(rulings: Rulings): readonly RuledGrid[] {
  return groupsOf(rulings)
    .map(gridOf)
    .filter((grid) => grid !== null)
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** Rules that meet one another, directly or by way of others. */
function groupsOf({ horizontal, vertical }: Rulings): readonly Rulings[] {
  let groups: { horizontal: Ruling[]; vertical: Ruling[] }[] = horizontal.map((h) => ({
    horizontal: [h],
    vertical: [],
  }));
  for (const v of vertical) {
    const met = groups.filter((group) => group.horizontal.some((h) => meets(h, v)));
    const rest = groups.filter((group) => !met.includes(group));
    const merged = {
      horizontal: met.flatMap((group) => group.horizontal),
      vertical: [...met.flatMap((group) => group.vertical), v],
    };
    groups = met.length === 0 ? groups : [...rest, merged];
  }
  return groups.filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 1);
}

function meets(h: Ruling, v: Ruling): boolean {
  return v.at >= h.from - touch && v.at <= h.to + touch && h.at >= v.from - touch && h.at <= v.to + touch;
}

function gridOf(rulings: Rulings): RuledGrid | null {
  const xs = gridLines(rulings.vertical, rulings.horizontal);
  const ys = gridLines(rulings.horizontal, rulings.vertical);
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  if (xs.length < 3 || ys.length < 2 || xs.length > mostLines || ys.length > mostLines) return null;
  return { left, right, top, bottom, columns: xs.length - 1, cells: cellsOf(xs, ys, rulings) };
}

/**
 * Places of the lines of one axis; where the rules across reach beyond the outermost, as in tables without side
 * borders, their ends count as lines too.
 */
function gridLines(along: readonly Ruling[], across: readonly Ruling[]): readonly number[] {
  const reach = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))];
  const lines: number[] = [];
  for (const at of [...along.map((rule) => rule.at), ...reach].toSorted((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === undefined || at - last >= leastSlot) lines.push(at);
  }
  return lines;
}

/** Slots grown right, then down, as long as no rule stands between: the cells, merged ones whole. */
function cellsOf(xs: readonly number[], ys: readonly number[], rulings: Rulings): readonly RuledCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const cell = growCell(row, column, { xs, ys, rulings, taken });
      cells.push(cell);
      for (let r = row; r < row + cell.rowSpan; r += 1) {
        for (let c = column; c < column + cell.colSpan; c += 1) taken.add(r * columns + c);
      }
    }
  }
  return cells;
}

interface Slots {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rulings: Rulings;
  readonly taken: ReadonlySet<number>;
}

function growCell(row: number, column: number, slots: Slots): RuledCell {
  const [columns, rows] = [slots.xs.length - 1, slots.ys.length - 1];
  let right = column + 1;
  const isFree = (c: number) => !slots.taken.has(row * columns + c);
  while (right < columns && isFree(right) && !isRuledLeft(row, right, slots)) right += 1;
  let below = row + 1;
  while (below < rows && isOpenRow(below, column, right, slots)) below += 1;
  return {
    ...boxOf(row, column, below, right, slots),
    row,
    column,
    rowSpan: below - row,
    colSpan: right - column,
  };
}

/** Whether all slots of a row between two columns lie open to the row above and to each other. */
function isOpenRow(row: number, from: number, to: number, slots: Slots): boolean {
  for (let column = from; column < to; column += 1) {
    if (isRuledAbove(row, column, slots)) return false;
    if (column > from && isRuledLeft(row, column, slots)) return false;
  }
  return true;
}

function isRuledLeft(row: number, column: number, { xs, ys, rulings }: Slots): boolean {
  return isRuled(rulings.vertical, xs[column] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0);
}

function isRuledAbove(row: number, column: number, { xs, ys, rulings }: Slots): boolean {
  return isRuled(rulings.horizontal, ys[row] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0);
}

/** Whether a rule runs at a place along the middle of an interval. */
function isRuled(rules: readonly Ruling[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return rules.some((rule) => Math.abs(rule.at - at) < leastSlot && rule.from <= middle && rule.to >= middle);
}

function boxOf(row: number, column: number, below: number, right: number, { xs, ys }: Slots): Box {
  return { left: xs[column] ?? 0, right: xs[right] ?? 0, top: ys[row] ?? 0, bottom: ys[below] ?? 0 };
}
