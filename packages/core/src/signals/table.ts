/** A cell as text; one that holds a formula is marked, with the text of its last result. */
export type SheetCell = string | { readonly formula: string; readonly text: string };

/** A row of cells; a row may end before the others. */
export type SheetRow = readonly SheetCell[];

/** What a column can hold. */
export type Field =
  | "concept"
  | "place"
  | "period"
  | "value"
  | "unit"
  | "multiplier" // power of ten the value is told in (SDMX's UNIT_MULT)
  | "measure"
  | "breakdown"
  | "status"
  | "vintage" // how settled, where `status` tells something else as well
  | "knownOn"
  | "note"
  | "source"
  | "action"; // what is to be done with the row (SDMX-CSV)

/** Fields of a table, in the order people are asked for them. */
export const FIELDS: readonly Field[] = [
  ...(["concept", "place", "period", "value", "unit", "multiplier", "measure", "breakdown"] as const),
  ...(["status", "vintage", "knownOn", "note", "source", "action"] as const),
];

/** What the columns of a table are spread over, where each holds the values of one period, concept, place or measure. */
export type SpreadField = "period" | "concept" | "place" | "measure";

/** Which column of a table holds what. Rows and columns are counted from 0. */
export interface Mapping {
  /** The row with the names of the columns; those before it are passed over. */
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** What holds for every row; a column of the same field goes before it where its cell is not empty. */
  readonly constants: Readonly<Partial<Record<Field, string>>>;
  /** For a wide table: the columns of values, and what each is of. Takes the place of the column `value`. */
  readonly spread: { readonly field: SpreadField; readonly columns: readonly SpreadColumn[] } | null;
}

/** A column of values: `text` names its period, concept, place or measure, the last two with a unit behind (增速（%）) or without. */
export interface SpreadColumn {
  readonly column: number;
  readonly text: string;
}

/** What can be wrong with a cell. The sentence is rendered late, per language, from code and parameters. */
export type CellErrorCode =
  | "required" // params: field
  | "formula"
  | "concept-unknown"
  | "concept-ambiguous" // names
  | "place-unknown"
  | "place-ambiguous" // names
  | "period-unreadable"
  | "period-impossible"
  | "period-finer" // frequency: how often the concept is published
  | "period-future" // knownOn
  | "value-unreadable"
  | "value-negative" // concept
  | "unit-unknown"
  | "unit-mismatch" // expected, concept
  | "multiplier-unreadable"
  | "measure-unknown"
  | "status-unknown"
  | "day-unreadable"
  | "day-impossible"
  | "day-future" // today
  | "text-long" // limit
  | "action-refused"
  | "duplicate" // other: the row that has the same key
  | "conflict"; // held: the value held, knownOn

/** A cell that keeps a file from being taken over. */
export interface CellError {
  /** Row of the file, counted from 1 as spreadsheets do. */
  readonly row: number;
  /** Column, counted from 0; null for what the whole row or a constant is at fault for. */
  readonly column: number | null;
  /** Which field it was read as. */
  readonly field: Field;
  /** The cell's text. */
  readonly text: string;
  readonly code: CellErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The text of a cell. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "string" ? cell : cell.text;
}
