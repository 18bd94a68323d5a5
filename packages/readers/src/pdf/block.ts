import type { Box } from "./geometry.ts";
import type { Line } from "./line.ts";

/** A cell of a table of a page. Rows and columns count from 0. */
export interface PageCell {
  readonly text: string;
  /** The lines its text was read from, in the order of the text: they tell where each character stands. */
  readonly lines: readonly Line[];
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
}

/** What a page holds, in reading order. */
export type PageBlock =
  | {
      readonly kind: "paragraph";
      readonly box: Box;
      readonly text: string;
      /** As of a cell. */
      readonly lines: readonly Line[];
      readonly heading: number | null;
    }
  | { readonly kind: "table"; readonly box: Box; readonly columns: number; readonly cells: readonly PageCell[] };

/** Cells with those of the first row marked as headers, unless one of them is a number: then the table has none. */
export function withHeader(cells: readonly Omit<PageCell, "header">[]): readonly PageCell[] {
  const first = cells.filter((cell) => cell.row === 0 && cell.text !== "");
  const isHeader = first.length > 1 && first.every((cell) => !/^[\d.,%≤≥＜＞<>【】\s-]+$/.test(cell.text));
  return cells.map((cell) => ({ ...cell, header: isHeader && cell.row === 0 }));
}
