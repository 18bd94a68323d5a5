import type { Span } from "@lantu/core/text";
import { intoText } from "../block-text.ts";
import type { BookCell, LineCell } from "../model/index.ts";
import type { QuotedBlock } from "./place.ts";

const meets = ({ from, to }: BookCell, { start, end }: Span): boolean => from < end && to > start;

/** Rows that a stretch of a table's text lies in; a cell that reaches over several rows belongs to none of them alone. */
const rowsUnder = (cells: readonly BookCell[], stretch: Span): ReadonlySet<number> =>
  new Set(cells.filter((cell) => cell.rowSpan === 1 && meets(cell, stretch)).map(({ row }) => row));

const sharesColumn = (a: BookCell, b: BookCell): boolean =>
  a.column < b.column + b.colSpan && b.column < a.column + a.colSpan;

/** The cells of the rows a table begins with as long as they hold nothing but heads: below, heads name their own row. */
function headOf(cells: readonly BookCell[]): readonly BookCell[] {
  const body = Math.min(...cells.filter(({ header }) => !header).map(({ row }) => row));
  return cells.filter(({ row }) => row < body);
}

/**
 * The line of a table that a raw span stands in: its cells from left to right, with those that reach into it from
 * above, each under the text of the header cells of its columns. Null where the block is no table or the span does not
 * stand in one line of it.
 */
export function tableLine(block: QuotedBlock, span: Span): readonly LineCell[] | null {
  const { cells, text } = block;
  const stretch = cells.length === 0 ? null : intoText(block)(span);
  if (stretch === null) return null;
  const [line, ...others] = rowsUnder(cells, stretch);
  if (line === undefined || others.length > 0) return null;
  const textOf = ({ from, to }: BookCell): string => text.slice(from, to);
  const headers = headOf(cells).filter(({ row }) => row < line);
  return cells
    .filter(({ row, rowSpan }) => row <= line && line < row + rowSpan)
    .toSorted((a, b) => a.column - b.column)
    .map((cell) => ({
      header: [...new Set(headers.filter((header) => sharesColumn(header, cell)).map(textOf))].join(" "),
      text: textOf(cell),
    }));
}
