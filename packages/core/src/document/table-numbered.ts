import type { TextLine } from "../text/index.ts";
import { columnKind } from "./table-column.ts";

/** Header cells a table told one cell a line has at least, the numbers of its rows among them. */
const FEWEST_HEADS = 3;
const MOST_HEADS = 16;
/** A table of fewer rows is not told from a list. */
const FEWEST_ROWS = 2;
/** Lines a row may have for each of its columns: long cells have several paragraphs. */
const LINES_PER_CELL = 3;

/**
 * How many lines from `from` on are the cells of a table whose rows are numbered, one cell a line, whatever the cells hold: whole
 * sentences too, as in tables of tasks. The numbers of the rows, 1, 2, 3 …, show how far it reaches; 0 where there is none.
 */
export function numberedRun(text: string, lines: readonly TextLine[], from: number): number {
  const words = (at: number): string => text.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0);
  const first = columnKind(words(from));
  if (first !== "ordinal" && first !== "category") return 0;
  const width = headWidth(words, from);
  if (width < FEWEST_HEADS) return 0;
  const reach = width * LINES_PER_CELL;
  let last = from + width - 1;
  let rows = 0;
  for (let at = last + 1; at < lines.length && at <= last + reach; at++) {
    if (words(at) !== String(rows + 1)) continue;
    last = at;
    rows++;
  }
  return rows < FEWEST_ROWS ? 0 : endOfRow(words, last, last + width, lines.length) - from;
}

function headWidth(words: (at: number) => string, from: number): number {
  let width = 0;
  let numbered = false;
  for (; width < MOST_HEADS; width++) {
    const kind = columnKind(words(from + width));
    if (kind === null) break;
    if (kind === "value" || kind === "attribute") return 0; // its cells are short: any table of cells
    numbered ||= kind === "ordinal";
  }
  return numbered ? width : 0;
}

/** The last row ends with its columns, or before a title. */
function endOfRow(words: (at: number) => string, from: number, to: number, count: number): number {
  let end = from + 1;
  while (
    end < Math.min(to, count) &&
    !/^(?:第.{1,4}[编篇章节]|[一二三四五六七八九十]{1,3}、|附[件表录]|[（(]此件)/.test(words(end))
  )
    end++;
  return end;
}
