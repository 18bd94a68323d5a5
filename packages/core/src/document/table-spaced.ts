import type { Span, TextLine } from "../text/index.ts";
import type { TableCell } from "./block.ts";
import { columnKind } from "./table-column.ts";
import { layCells, stackedCells } from "./table-lay.ts";
import { type Token, tokenOf } from "./table-token.ts";

/** Fewer rows are lines that happen to hold blanks. */
const FEWEST_ROWS = 3;
/** Without a header the attributes at the ends of the first so many rows say that it is a table. */
const SURE_BY = 12;
/** A row has at most this many cells. */
const MOST_CELLS = 24;
/** The name of a group of rows, or a cell cut off from its row, stands on a line of its own, so short. */
const LONGEST_LONE_CELL = 24;
/** Lines without blanks that may stand between two rows. */
const LONE_LINES = 2;

/** What keeps cells apart where words may hold single blanks themselves. */
const WIDE_GAP = /\s{2,}|\u3000+/;
const SENTENCE = /[。；]|，.*，/;
const ATTRIBUTE_END = /(?:约束性|预期性)[\]］〕】）)]?$/;
/** A comparator and its number are one cell, whatever blank stands between them. */
const COMPARATOR = /^[<>＜＞≤≥≦≧±约]$/;

/** The cells of a stretch of text between blanks; wide blanks alone keep cells apart where there are any. */
export function blankTokens(text: string, line: Span, opensLine: boolean): readonly Token[] {
  const words = text.slice(line.start, line.end);
  const tokens: Token[] = [];
  let held: Span | null = null;
  for (const match of words.matchAll(WIDE_GAP.test(words) && opensLine ? /\S+(?:[^\S\u3000]\S+)*/g : /\S+/g)) {
    const start: number = held?.start ?? line.start + match.index;
    const span = { start, end: line.start + match.index + match[0].length };
    held = COMPARATOR.test(match[0]) ? span : null;
    if (held === null) tokens.push(tokenOf(text, span, opensLine && tokens.length === 0));
  }
  if (held !== null) tokens.push(tokenOf(text, held, opensLine && tokens.length === 0));
  return tokens;
}

/** How many lines from `from` on are the rows of a table with blanks between its cells, its header included; 0 where too few. */
export function spacedRun(text: string, lines: readonly TextLine[], from: number): number {
  if (!isRow(text, lines[from])) return 0;
  const headed = isHeader(text, lines[from]);
  let count = 0;
  let rows = 0;
  let lone = 0;
  let ended = 0;
  for (let line = lines[from]; line !== undefined; line = lines[from + ++count]) {
    const words = text.slice(line.start, line.end);
    if (isRow(text, line)) {
      if (columnKind(words) === null && ATTRIBUTE_END.test(words)) ended++;
      rows++;
      lone = 0;
      if (!headed && rows > SURE_BY && ended < FEWEST_ROWS) return 0;
    } else if (lone < LONE_LINES && isLoneCell(words)) lone++;
    else break;
  }
  return rows >= FEWEST_ROWS && (headed || ended >= FEWEST_ROWS) ? count - lone : 0;
}

function isRow(text: string, line: TextLine | undefined): boolean {
  if (line === undefined) return false;
  const words = text.slice(line.start, line.end);
  if (!/\s/.test(words) || SENTENCE.test(words)) return false;
  if (WIDE_GAP.test(words)) return words.split(WIDE_GAP, MOST_CELLS + 1).length <= MOST_CELLS;
  const cells = words.split(/\s/, MOST_CELLS + 1);
  if (cells.length < 3 || cells.length > MOST_CELLS) return false;
  return ATTRIBUTE_END.test(words) || cells.filter((cell) => columnKind(cell) !== null).length >= 3;
}

function isHeader(text: string, line: TextLine | undefined): boolean {
  if (line === undefined) return false;
  const cells = text.slice(line.start, line.end).split(/\s+/);
  const heads = cells.filter((cell) => columnKind(cell) !== null).length;
  return heads >= 2 && heads * 2 > cells.length;
}

function isLoneCell(words: string): boolean {
  return words.length <= LONGEST_LONE_CELL && !/[，。；：:]/.test(words) && !/^第.{1,4}[编篇章节]/.test(words);
}

/** The cells of lines with blanks between them; a line is a row. */
export function spacedCells(text: string, lines: readonly TextLine[]): readonly TableCell[] {
  const tokens = lines.flatMap((line) => blankTokens(text, line, true));
  return layCells(tokens) ?? stackedCells(tokens);
}
