import type { Document, TableBlock } from "../document/index.ts";
import { type Description, type GridCell, type GridRow, gridOf, gridWidth } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import { dayOfCell, yearsOfCell } from "./cell-time.ts";
import type { Commitment, NamedUnit } from "./commitment.ts";
import { draftOf } from "./draft.ts";
import { endOf } from "./indicators.ts";
import { listColumns, type ProjectColumns } from "./list-columns.ts";
import { unitsOfCell } from "./named-units.ts";
import { stageOf } from "./stage.ts";
import { titleOf } from "./title.ts";

export type { ProjectColumns };

/** The head is looked for in the first rows: titles may stand above it. */
const HEAD_ROWS = 3;

/**
 * The columns of a table that lists projects or tasks; null where it lists something else. `above` are those of the table right
 * above, where there is one: a list that goes on over the page has its head on the first page only.
 */
export function projectColumns(
  document: Document,
  block: TableBlock,
  above: ProjectColumns | null,
): ProjectColumns | null {
  const grid = gridOf(document.text, block);
  for (let row = 0; row < Math.min(HEAD_ROWS, grid.length); row++) {
    const columns = listColumns(labelsOf(grid[row] ?? new Map(), gridWidth(grid)), row);
    if (columns !== null) return columns;
  }
  return above !== null && gridWidth(grid) === above.width ? { ...above, head: -1 } : null;
}

function labelsOf(row: GridRow, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => wordsOf(row.get(column)));
}

/** The rows of a table that lists projects or tasks, each a commitment. */
export function readProjectTable(
  document: Document,
  block: TableBlock,
  columns: ProjectColumns,
  description: Description,
): readonly Commitment[] {
  const grid = gridOf(document.text, block);
  const head = labelsOf(grid[columns.head] ?? new Map(), columns.width).join("\n");
  return grid.flatMap((row, at) => {
    const name = row.get(columns.name);
    if (at <= columns.head || name === undefined || name.row !== at || !isEntry(row, name)) return [];
    if (labelsOf(row, columns.width).join("\n") === head) return []; // the head again, over the page
    return [entryOf(document, block, columns, { row, name }, description.period.value)];
  });
}

/** A row with one cell only, or one that reaches over all columns, names a group of those below. */
function isEntry(row: GridRow, name: GridCell): boolean {
  const filled = new Set([...row.values()].filter(({ text }) => text !== ""));
  return name.text !== "" && filled.size > 1 && (name.colSpan === 1 || name.inferred);
}

interface Entry {
  readonly row: GridRow;
  readonly name: GridCell;
}

function entryOf(
  { text }: Document,
  block: TableBlock,
  columns: ProjectColumns,
  { row, name }: Entry,
  set: string | null,
): Commitment {
  const time = wordsOf(row.get(columns.years));
  const years = yearsOfCell(time);
  const deadline = dayOfCell(time, set) ?? (columns.kind === "project" ? endOf(years) : null);
  const units = (column: number): readonly NamedUnit[] => unitsIn(text, row.get(column));
  return draftOf(block, {
    kind: columns.kind,
    title: columns.kind === "project" ? wordsOf(name) : titleOf(text, name.span),
    spans: [around(row, name)],
    period: years ?? set,
    deadline,
    lead: units(columns.lead),
    cooperating: units(columns.cooperating),
    stage: columns.kind === "project" ? stageOf(wordsOf(row.get(columns.stage))) : null,
  });
}

function wordsOf(cell: GridCell | undefined): string {
  return cell === undefined ? "" : cell.text.replace(/\s+/gu, "");
}

function unitsIn(text: string, cell: GridCell | undefined): readonly NamedUnit[] {
  return cell === undefined || cell.text === "" ? [] : unitsOfCell(text, cell.span);
}

/** From the first to the last of the cells that begin in the row of the name; merged ones belong to several rows. */
function around(row: GridRow, name: GridCell): Span {
  let { start, end } = name.span;
  for (const cell of row.values()) {
    if (cell.row !== name.row || cell.rowSpan > 1 || cell.text === "") continue;
    start = Math.min(start, cell.span.start);
    end = Math.max(end, cell.span.end);
  }
  return { start, end };
}
