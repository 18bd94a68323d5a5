import { DASH, NUMBER_TARGET } from "./row-words.ts";
import type { GridCell } from "./table-grid.ts";

/**
 * Whether the file does not tell in which column the numbers of a row stand: a cell is lost, and its neighbours may each have taken
 * its place. `values` are the cells of the row's columns of values.
 */
export function isUnsure(values: readonly (GridCell | undefined)[]): boolean {
  let numbers = false;
  let moved = false;
  for (const cell of values) {
    if (cell === undefined || cell.text === "") continue;
    const isNumber = NUMBER_TARGET.test(cell.text);
    numbers ||= isNumber;
    moved ||= cell.inferred && cell.colSpan > 1 && (isNumber || DASH.test(cell.text));
  }
  return numbers && moved;
}
