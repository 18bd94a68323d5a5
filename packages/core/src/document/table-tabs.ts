import type { Span, TextLine } from "../text/index.ts";
import type { TableCell } from "./block.ts";

/** How many lines from `from` on have their columns separated by tabs. */
export function tabRun(text: string, lines: readonly TextLine[], from: number): number {
  let count = 0;
  for (let line = lines[from]; line !== undefined && isTabbed(text, line, count > 0); line = lines[from + count])
    count++;
  return count;
}

/** Within a table a row may have kept one cell only: its tabs then stand at the ends of the line. */
function isTabbed(text: string, line: TextLine, within: boolean): boolean {
  const { start, end } = within && !/[。；]/.test(text.slice(line.start, line.end)) ? wholeLine(text, line) : line;
  return text.slice(start, end).includes("\t");
}

/** The cells of lines whose columns are separated by tabs; a cell nobody filled has an empty span. */
export function tabCells(text: string, lines: readonly TextLine[]): readonly TableCell[] {
  return lines.flatMap((line, row) => cellsOfLine(text, wholeLine(text, line), row));
}

/** A table line with the tabs its trimmed span leaves out at both ends. */
function wholeLine(text: string, line: TextLine): Span {
  const start = text.lastIndexOf("\n", line.start - 1) + 1;
  const newline = text.indexOf("\n", line.end);
  return { start, end: newline < 0 ? text.length : newline };
}

function cellsOfLine(text: string, line: Span, row: number): readonly TableCell[] {
  const cells: TableCell[] = [];
  for (let start = line.start; start <= line.end; ) {
    const tab = text.indexOf("\t", start);
    const end = tab < 0 || tab > line.end ? line.end : tab;
    const span = trim(text, start, end);
    cells.push({ span, row, column: cells.length, rowSpan: 1, colSpan: 1, header: row === 0, inferred: true });
    start = end + 1;
  }
  return cells;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
