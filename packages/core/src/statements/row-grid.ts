import type { TableBlock, TableCell } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import { headerRoles } from "./row-columns.ts";
import type { RowParts } from "./row-parts.ts";
import { type ColumnRole, DASH } from "./row-words.ts";

interface Cell {
  readonly text: string;
  readonly span: Span;
}

type GridRow = ReadonlyMap<number, Cell>;

/** Rows read, and the header they were read by: a table that goes on over the page has it on its first page only. */
export interface GridReading {
  readonly parts: readonly RowParts[];
  readonly roles: readonly ColumnRole[];
}

/**
 * The rows of a table whose columns are known, or null where no header tells them. `above` is the reading of the table
 * right above, where there is one: a table of as many columns without a header goes on with it.
 */
export function gridRows(text: string, table: TableBlock, above: GridReading | null): GridReading | null {
  const rows = gridOf(text, table.cells);
  const goesOn = above !== null && widthOf(rows) === above.roles.length;
  let roles: readonly ColumnRole[] | null = goesOn ? above.roles : null;
  let last: RowParts | null = goesOn ? (above.parts.at(-1) ?? null) : null;
  const parts: RowParts[] = [];
  let head: readonly string[] = [];
  for (const row of rows) {
    const texts = textsOf(row);
    const header = headerRoles(head.length === 0 ? texts : underHead(head, texts)) ?? headerRoles(texts);
    if (header !== null) {
      roles = header;
      head = texts;
      continue;
    }
    head = [];
    if (roles === null) continue;
    const read = readRow(row, roles, last);
    if (read === null) continue;
    parts.push(read);
    last = read;
  }
  return roles === null ? null : { parts, roles };
}

/** A head of two lines: 2024年 above 计划 and 预计完成 makes 2024年计划 and 2024年预计完成. */
function underHead(above: readonly string[], below: readonly string[]): readonly string[] {
  return below.map((text, column) => (text === above[column] ? text : `${above[column] ?? ""}${text}`));
}

/** The number of columns; without spreading, for a damaged table may have more cells than a call takes arguments. */
function widthOf(rows: readonly GridRow[]): number {
  let width = 0;
  for (const row of rows) for (const column of row.keys()) width = Math.max(width, column + 1);
  return width;
}

/** The cells by row and column, each repeated in all rows and columns it covers. */
function gridOf(text: string, cells: readonly TableCell[]): readonly GridRow[] {
  const rows: Map<number, Cell>[] = [];
  for (const cell of cells) {
    const content = { text: text.slice(cell.span.start, cell.span.end).trim(), span: cell.span };
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      rows[row] ??= new Map();
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) rows[row]?.set(column, content);
    }
  }
  return Array.from(rows, (row) => row ?? new Map());
}

function textsOf(row: GridRow): readonly string[] {
  return Array.from({ length: widthOf([row]) }, (_, column) => row.get(column)?.text ?? "");
}

function readRow(row: GridRow, roles: readonly ColumnRole[], last: RowParts | null): RowParts | null {
  const filled = (role: ColumnRole): readonly Cell[] => cellsOf(row, roles, role);
  const name = filled("name").at(-1);
  if (name === undefined) return null;
  const ordinal = Number.parseInt(filled("ordinal")[0]?.text ?? "", 10);
  const target = filled("target").find(isPrinted) ?? filled("rate").find(isPrinted);
  const attribute = filled("attribute")[0];
  const nested = Number.isNaN(ordinal) && roles.includes("ordinal");
  const first = filled("ordinal")[0] ?? name;
  // A merged cell that begins rows above belongs to them too and does not stretch this row.
  const own = [first, name, target, attribute].filter(
    (cell) => cell !== undefined && cell.span.start >= first.span.start,
  );
  return {
    span: cover(own.map((cell) => cell?.span ?? first.span)),
    category: filled("category")[0]?.text ?? last?.category ?? null,
    ordinal: nested ? (last?.ordinal ?? null) : Number.isNaN(ordinal) ? null : ordinal,
    name: name.text,
    nameSpan: name.span,
    unit: filled("unit")[0]?.text ?? null,
    target: target?.text ?? null,
    targetSpan: target?.span ?? null,
    beside: target === undefined ? (filled("base").at(-1) ?? null) : null,
    attribute: attribute?.text ?? (nested ? (last?.attribute ?? null) : null),
  };
}

function isPrinted(cell: Cell): boolean {
  return !DASH.test(cell.text);
}

function cellsOf(row: GridRow, roles: readonly ColumnRole[], role: ColumnRole): readonly Cell[] {
  const cells: Cell[] = [];
  roles.forEach((each, column) => {
    const cell = row.get(column);
    if (each === role && cell !== undefined && cell.text !== "" && !cells.includes(cell)) cells.push(cell);
  });
  return cells;
}

/** The smallest span over cells. */
function cover(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}
