import type { Span, TextLine } from "../text/index.ts";
import type { TableCell } from "./block.ts";

/** The cells of lines whose columns are separated by tabs; a cell nobody filled has an empty span. */
export function tabCells(text: string, lines: readonly TextLine[]): readonly TableCell[] {
  return lines.flatMap((line, row) => cellsOfLine(text, lineWithTabs(text, line), row));
}

/** A table line with the tabs its trimmed span leaves out at both ends. */
function lineWithTabs(text: string, line: TextLine): Span {
  const start = text.lastIndexOf("\n", line.start - 1) + 1;
  const newline = text.indexOf("\n", line.end);
  return { start, end: newline < 0 ? text.length : newline };
}

function cellsOfLine(text: string, line: Span, row: number): readonly TableCell[] {
  const cells: TableCell[] = [];
  let start = line.start;
  while (start <= line.end) {
    const tab = text.indexOf("\t", start);
    const end = tab < 0 || tab > line.end ? line.end : tab;
    cells.push(cell(trim(text, start, end), row, cells.length, row === 0));
    start = end + 1;
  }
  return cells;
}

function cell(span: Span, row: number, column: number, header: boolean): TableCell {
  return { span, row, column, rowSpan: 1, colSpan: 1, header, inferred: true };
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
