import type { TableBlock, TableCell } from "../document/index.ts";
import { type Span, unwrapped } from "../text/index.ts";

/** A cell with its words; the same object in every slot it covers. */
export interface GridCell {
  /** Words without white space at the ends and line breaks inside. */
  readonly text: string;
  readonly span: Span;
  /** The first row and column it covers. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly inferred: boolean;
}

/** The cells of one row by column, those reaching down from rows above among them. */
export type GridRow = ReadonlyMap<number, GridCell>;

/** No table is wider than this many slots; more are a mark of a damaged file. */
const MOST_COLUMNS = 1000;

/** Grids already laid out: rows, figures and projects are each looked for in the same tables. */
const laidOut = new WeakMap<TableBlock["cells"], readonly GridRow[]>();

/** The cells of a table by row and column, each repeated in all slots it covers; `text` is that of the table's document. */
export function gridOf(text: string, { cells }: Pick<TableBlock, "cells">): readonly GridRow[] {
  const known = laidOut.get(cells);
  if (known !== undefined) return known;
  const grid = layOut(text, cells);
  laidOut.set(cells, grid);
  return grid;
}

function layOut(text: string, cells: TableBlock["cells"]): readonly GridRow[] {
  let height = 0;
  for (const { row } of cells) height = Math.max(height, row + 1);
  const rows: Map<number, GridCell>[] = Array.from({ length: height }, () => new Map());
  for (const cell of cells) {
    const content = contentOf(text, cell);
    const right = Math.min(cell.column + cell.colSpan, MOST_COLUMNS);
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, height); row++)
      for (let column = cell.column; column < right; column++) rows[row]?.set(column, content);
  }
  return rows;
}

function contentOf(text: string, { span, row, column, rowSpan, colSpan, inferred }: TableCell): GridCell {
  const words = unwrapped(text.slice(span.start, span.end));
  return { text: words.trim(), span, row, column, rowSpan, colSpan, inferred };
}

/** The number of columns of a table or of some of its rows. */
export function widthOf(rows: readonly GridRow[]): number {
  let width = 0;
  for (const row of rows) for (const column of row.keys()) width = Math.max(width, column + 1);
  return width;
}

/** The words of a row by column, empty where there is no cell. */
export function textsOf(row: GridRow): readonly string[] {
  return Array.from({ length: widthOf([row]) }, (_, column) => row.get(column)?.text ?? "");
}

/**
 * A head of two lines: 2024年 above 计划 and 预计完成 makes 2024年计划 and 2024年预计完成. Where a file has lost how far an
 * upper cell reaches, it reaches over the blanks on its right as far as there are words below.
 */
export function underHead(above: readonly string[], below: readonly string[]): readonly string[] {
  const width = Math.max(above.length, below.length);
  let reaching = "";
  return Array.from({ length: width }, (_, column) => {
    const [upper, lower] = [above[column] ?? "", below[column] ?? ""];
    if (upper !== "" || lower === "") reaching = lower === "" ? "" : upper;
    const full = upper === "" ? reaching : upper;
    return full === lower ? lower : full + lower;
  });
}
