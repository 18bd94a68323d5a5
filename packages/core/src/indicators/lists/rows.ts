import type { TableBlock } from "../../document/index.ts";
import type { Span } from "../../text/index.ts";
import { TOTAL_ROW } from "./lexicon/list-words.ts";

/** Numbers of several things in one row: 1-42. */
const SEVERAL = /^\s*\d+\s*[-—–~～至]\s*\d+/;

/**
 * The first cells of the rows of a table that lists things, without its heads and totals; empty where cells reach over
 * several rows, for then rows are not things one by one.
 */
export function rowsOf(text: string, { cells }: TableBlock): readonly Span[] {
  if (cells.some(({ rowSpan, header }) => rowSpan > 1 && !header)) return [];
  const first = new Map<number, Span>();
  for (const { row, column, header, span } of cells) {
    if (!header && column === 0 && span.end > span.start) first.set(row, span);
  }
  const rows = [...first.values()];
  if (rows.some(({ start, end }) => SEVERAL.test(text.slice(start, end)))) return [];
  return rows.filter(({ start, end }) => !TOTAL_ROW.test(text.slice(start, end).trim()));
}
