import { cellText, type SheetRow } from "@lantu/core/signals";

/** Rows and columns of a table that are shown to map its columns by. */
const ROWS = 30;
const COLUMNS = 60;
/** Characters of a cell that are shown. */
const CHARACTERS = 200;

/** The beginning of a table, cut to what can be shown. */
export function previewRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.slice(0, ROWS).map((row) =>
    row.slice(0, COLUMNS).map((cell) => {
      const text = cellText(cell).slice(0, CHARACTERS);
      return typeof cell === "string" ? text : { formula: cell.formula.slice(0, CHARACTERS), text };
    }),
  );
}
