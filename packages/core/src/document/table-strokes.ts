import type { Span, TextLine } from "../text/index.ts";
import type { TableCell } from "./block.ts";
import { cellsBetween, markedCells } from "./table-grid-lines.ts";

const STROKE = "|";
/** The line below the head: `|---|:---:|`. */
const RULE = /^[|\s:\-—─+]{3,}$/;

/** How many lines from `from` on have their cells between strokes (`| 指标 | 2025年 |`), the rule below the head included. */
export function strokeRun(text: string, lines: readonly TextLine[], from: number): number {
  let count = 0;
  let rows = 0;
  for (let line = lines[from]; line !== undefined && isStroked(text, line); line = lines[from + count]) {
    count++;
    if (!isRule(text, line)) rows++;
  }
  return rows < 2 ? 0 : count;
}

/** One stroke alone stands in titles and menus of web pages too. */
function isStroked(text: string, line: TextLine): boolean {
  const words = text.slice(line.start, line.end);
  const first = words.indexOf(STROKE);
  return first >= 0 && words.includes(STROKE, first + 1);
}

function isRule(text: string, line: TextLine): boolean {
  return RULE.test(text.slice(line.start, line.end));
}

/** The cells of lines with strokes between them; the rule is no row. */
export function strokeCells(text: string, lines: readonly TextLine[]): readonly TableCell[] {
  const rows = lines.filter((line) => !isRule(text, line));
  return markedCells(
    text,
    rows.map((line) => cellsBetween(text, inner(text, line), STROKE)),
  );
}

/** A line without the strokes at its ends. */
function inner(text: string, { start, end }: TextLine): Span {
  return {
    start: text.charAt(start) === STROKE ? start + 1 : start,
    end: end - 1 > start && text.charAt(end - 1) === STROKE ? end - 1 : end,
  };
}
