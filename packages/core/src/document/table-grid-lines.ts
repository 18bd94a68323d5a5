import type { Span, TextLine } from "../text/index.ts";
import type { TableCell } from "./block.ts";
import { align } from "./table-align.ts";
import { columnKind } from "./table-column.ts";
import { readHead } from "./table-head.ts";
import { type Token, tokenOf, trimmed } from "./table-token.ts";

/** Header cells are looked for among the first lines: titles and units may stand above them. */
const HEAD_LINES = 4;
const FEWEST_HEADS = 2;

/**
 * The cells of lines whose columns are kept apart by a mark (a tab, a stroke); a cell nobody filled has an empty span. A line that
 * has lost cells in front, as where a merged cell left no mark, is laid out by what its cells look like.
 */
export function markedCells(text: string, lines: readonly (readonly Span[])[]): readonly TableCell[] {
  const head = headOf(text, lines);
  return lines.flatMap((line, row) => {
    const places = head === null || row <= head.row ? null : shiftedPlaces(text, line, head.cells);
    return line.map((span, index): TableCell => {
      const column = places?.get(index) ?? index;
      return { span, row, column, rowSpan: 1, colSpan: 1, header: row === (head?.row ?? 0), inferred: true };
    });
  });
}

interface Head {
  readonly row: number;
  readonly cells: readonly Token[];
}

function headOf(text: string, lines: readonly (readonly Span[])[]): Head | null {
  for (let row = 0; row < Math.min(HEAD_LINES, lines.length); row++) {
    const cells = (lines[row] ?? []).map((span) => tokenOf(text, span, false));
    if (cells.filter(({ words }) => columnKind(words) !== null).length >= FEWEST_HEADS) return { row, cells };
  }
  return null;
}

/** Columns of a line that has fewer cells than the head; null where they stand right as they are. */
function shiftedPlaces(
  text: string,
  line: readonly Span[],
  head: readonly Token[],
): ReadonlyMap<number, number> | null {
  const filled = line.flatMap((span, index) => (span.end > span.start ? [index] : []));
  if (line.length >= head.length || filled.length < line.length || filled.length < 2) return null;
  const columns = readHead(head.filter(({ words }) => words !== ""))?.columns;
  if (columns === undefined || columns.length !== head.length) return null;
  const places = align(
    line.map((span) => tokenOf(text, span, false)),
    columns,
  );
  if (places.some(({ row, colSpan }) => row > 0 || colSpan > 1)) return null;
  return new Map(places.map(({ column }, index) => [index, column]));
}

/** The cells of a line between marks, without the white space around them. */
export function cellsBetween(text: string, line: Span, mark: string): readonly Span[] {
  const cells: Span[] = [];
  for (let start = line.start; start <= line.end; ) {
    const at = text.indexOf(mark, start);
    const end = at < 0 || at > line.end ? line.end : at;
    cells.push(trimmed(text, start, end));
    start = end + 1;
  }
  return cells;
}

/** A table line with the white space its trimmed span leaves out at both ends. */
export function wholeLine(text: string, line: TextLine): Span {
  const start = text.lastIndexOf("\n", line.start - 1) + 1;
  const newline = text.indexOf("\n", line.end);
  return { start, end: newline < 0 ? text.length : newline };
}
