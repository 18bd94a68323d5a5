import { deskFields } from "../fields.ts";

/** A cell: its line, and its column; column 0 tells the commitment, the fields follow. */
export interface At {
  readonly row: number;
  readonly column: number;
}

export const lastColumn = deskFields.length;
const pageRows = 10;

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** The cell a key leads to; null for a key that leads nowhere. `rows` is how many lines there are. */
export const moved = ({ row, column }: At, key: string, ctrl: boolean, rows: number): At | null => {
  const last = rows - 1;
  switch (key) {
    case "ArrowUp":
      return { row: ctrl ? 0 : within(row - 1, last), column };
    case "ArrowDown":
      return { row: ctrl ? last : within(row + 1, last), column };
    case "ArrowLeft":
      return { row, column: ctrl ? 0 : within(column - 1, lastColumn) };
    case "ArrowRight":
      return { row, column: ctrl ? lastColumn : within(column + 1, lastColumn) };
    case "Home":
      return { row: ctrl ? 0 : row, column: 0 };
    case "End":
      return { row: ctrl ? last : row, column: lastColumn };
    case "PageUp":
      return { row: within(row - pageRows, last), column };
    case "PageDown":
      return { row: within(row + pageRows, last), column };
    default:
      return null;
  }
};

/** The field before or after a cell, across lines; null past the first and the last. */
export const stepped = ({ row, column }: At, forwards: boolean, rows: number): At | null => {
  const place = row * lastColumn + Math.max(0, column - 1) + (forwards ? (column === 0 ? 0 : 1) : -1);
  if (place < 0 || place >= rows * lastColumn || (!forwards && column === 0 && row === 0)) return null;
  if (!forwards && column === 0) return { row: row - 1, column: lastColumn };
  return { row: Math.floor(place / lastColumn), column: (place % lastColumn) + 1 };
};
