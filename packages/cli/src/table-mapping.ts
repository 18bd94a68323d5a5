import type { ObservationImport, TableMapping } from "@lantu/server/contract";

/** Fields of a table, as they are named on the command line. */
export const TABLE_FIELDS = [
  ...(["concept", "place", "period", "value", "unit", "multiplier", "measure", "breakdown"] as const),
  ...(["status", "vintage", "knownOn", "note", "source"] as const),
] as const;

/** A field of a table. */
export type TableField = (typeof TABLE_FIELDS)[number];

/** What a person says of the columns of a table. */
export interface MappingWish {
  /** Column of a field: its head, its letter, or its number from 1. */
  readonly columns: readonly (readonly [TableField, string])[];
  /** What holds for every row. */
  readonly constants: readonly (readonly [TableField, string])[];
}

/** A column that is not there. */
export class NoSuchColumn extends Error {
  readonly column: string;

  constructor(column: string) {
    super(column);
    this.name = "NoSuchColumn";
    this.column = column;
  }
}

/** The proposed mapping with a person's wishes put in; a column for the values ends a spread. */
export function wishedMapping({ mapping, preview }: ObservationImport, wish: MappingWish): TableMapping {
  const proposed = mapping ?? { headerRow: 0, columns: {}, constants: {}, spread: null };
  const head = (preview?.rows[proposed.headerRow] ?? []).map(({ text }) => text.trim());
  const columns = Object.fromEntries(wish.columns.map(([field, column]) => [field, columnOf(column, head)]));
  const ended = "value" in columns || proposed.spread === null || proposed.spread.field in columns;
  return {
    headerRow: proposed.headerRow,
    columns: { ...proposed.columns, ...columns },
    constants: { ...proposed.constants, ...Object.fromEntries(wish.constants) },
    spread: ended ? null : proposed.spread,
  };
}

function columnOf(wanted: string, head: readonly string[]): number {
  const named = head.indexOf(wanted);
  if (named >= 0) return named;
  if (/^[A-Z]{1,3}$/i.test(wanted)) return columnOfLetters(wanted.toUpperCase());
  if (/^[1-9]\d{0,4}$/.test(wanted)) return Number(wanted) - 1;
  throw new NoSuchColumn(wanted);
}

/** Columns are lettered by spreadsheets: A … Z, AA … */
function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
