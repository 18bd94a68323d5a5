import type { TextLine } from "../text/index.ts";
import type { TableCell } from "./block.ts";
import { cellsBetween, markedCells, wholeLine } from "./table-grid-lines.ts";

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
  return markedCells(
    text,
    lines.map((line) => cellsBetween(text, wholeLine(text, line), "\t")),
  );
}
