import { FORMULA_MARK } from "./lexicon/cells.ts";
import { FOOTNOTE } from "./lexicon/headers.ts";
import {
  type CellError,
  type CellErrorCode,
  cellText,
  FIELDS,
  type Field,
  type Mapping,
  type SheetCell,
  type SheetRow,
} from "./table.ts";

/** A field as one row tells it; `column` is null for a constant. */
export interface Told {
  readonly field: Field;
  readonly text: string;
  readonly column: number | null;
}

/** Notes what is wrong with a cell, and gives nothing. */
export type Fault = (told: Told, code: CellErrorCode, params?: CellError["params"]) => null;

/** What all values of a row share. */
export interface RowReading {
  readonly told: (field: Field) => Told;
  readonly fault: Fault;
}

/** An empty row, or a note below the table. */
export function isBeside(row: SheetRow): boolean {
  let filled = 0;
  let first = "";
  for (const cell of row) {
    const text = cellText(cell);
    if (text === "" || text.trim() === "") continue;
    if (++filled > 1) return false;
    first = text;
  }
  return filled === 0 || FOOTNOTE.test(first.trim());
}

/** A field of a row: its column, and where that is empty what holds for every row. */
export function toldIn(row: SheetRow, field: Field, { columns, constants }: Mapping): Told {
  const column = columns[field];
  const text = column === undefined ? "" : plainText(cellText(row[column]));
  const constant = constants[field] ?? "";
  return text === "" && constant !== ""
    ? { field, text: constant, column: null }
    : { field, text, column: column ?? null };
}

/** Programs that write for spreadsheets put an apostrophe before text that would be run as a formula. */
export function plainText(text: string): string {
  const trimmed = text.trim();
  return trimmed.charCodeAt(0) === APOSTROPHE && /^'[=+\-@＝＋－＠]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

const APOSTROPHE = "'".charCodeAt(0);

const FREE_TEXT: ReadonlySet<Field> = new Set<Field>(["note", "source", "breakdown"]);

/** Notes formulas in the columns that are read: what they amount to depends on cells nobody checks. */
export function refuseFormulas(row: SheetRow, { columns, spread }: Mapping, fault: Fault): void {
  for (const field of FIELDS) {
    const column = columns[field];
    if (column !== undefined) refuseFormula(row[column], field, column, fault);
  }
  for (const { column } of spread?.columns ?? []) refuseFormula(row[column], "value", column, fault);
}

function refuseFormula(cell: SheetCell | undefined, field: Field, column: number, fault: Fault): void {
  if (cell === undefined || cell === "") return;
  if (typeof cell !== "string") fault({ field, column, text: `=${cell.formula}` }, "formula");
  else if (!FREE_TEXT.has(field) && FORMULA_MARK.test(cell)) fault({ field, column, text: cell }, "formula");
}

/** A file that deletes is no import: what is held is withdrawn with a reason. */
export function refuseAction({ told, fault }: RowReading): void {
  const action = told("action");
  if (action.text !== "" && !/^[IAMR]$/i.test(action.text)) fault(action, "action-refused");
}

/** Notes that a field is empty which may not be. */
export function required(told: Told, fault: Fault): null {
  return fault(told, "required", { field: told.field });
}
