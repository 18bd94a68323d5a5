import type { TextLine } from "../text/index.ts";
import type { TableCell } from "./block.ts";
import { columnKind } from "./table-column.ts";
import { cellsBetween, markedCells, wholeLine } from "./table-grid-lines.ts";
import { CAPTION } from "./table-words.ts";

const LONGEST_GROUP = 24;
const NO_GROUP = /[，。；：:？！]|^(?:第.{1,4}[编篇章节]|附[件表录]|专栏|注)/;
/** Cells of a line looked at to learn whether it is a head. */
const MOST_HEADS = 24;

/** How many lines from `from` on have their columns separated by tabs. */
export function tabRun(text: string, lines: readonly TextLine[], from: number): number {
  let count = 0;
  for (let line = lines[from]; line !== undefined; line = lines[from + count]) {
    if (!isTabbed(text, line, count > 0) && !(count > 0 && isGroupTitle(text, line, lines[from + count + 1]))) break;
    count++;
  }
  return count;
}

/** A short line between two rows of one table names the group of those below it; above another head it is a caption. */
function isGroupTitle(text: string, line: TextLine, next: TextLine | undefined): boolean {
  const words = text.slice(line.start, line.end);
  if (words.length > LONGEST_GROUP || NO_GROUP.test(words) || CAPTION.test(words)) return false;
  if (next === undefined || !isTabbed(text, next, false)) return false;
  const cells = text.slice(next.start, next.end).split("\t", MOST_HEADS);
  return cells.filter((cell) => columnKind(cell) !== null).length < 2;
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
