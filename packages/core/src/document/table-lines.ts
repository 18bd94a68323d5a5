import type { Span, TextLine } from "../text/index.ts";
import type { TableCell } from "./block.ts";
import { layCells, stackedCells } from "./table-lay.ts";
import { tokenOf } from "./table-token.ts";
import { ATTRIBUTE_CELL, HEADER_WORD, NUMBER_CELL } from "./table-words.ts";

/** Fewer lines than this are titles and signatures rather than a table. */
const FEWEST_CELLS = 6;
/** As many lines without any sentence are a table even where no number and no header says so. */
const SURELY_CELLS = 24;
/** A table of numbers has at least this share of them. */
const NUMBER_SHARE = 0.25;
/** Header words looked for among the first cells. */
const HEADER_REACH = 12;

/** So many attributes make an indicator table of what stands around them. */
const FEWEST_ATTRIBUTES = 2;
const ATTRIBUTE_HEAD = /^(?:指标)?属\s*性$/;
/** A group's first row is at most this long. */
const GROUP_REACH = 12;
const GROUP_TITLE = /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；：]{2,16}$/;

const HAN = /[\u4e00-\u9fff]/;

/** What stands in front of the parts of a whole. */
const WITHIN = /^其\s*中[：:]$/;

const NOT_A_CELL =
  /[。；;！？!?]|^(?:第[一二三四五六七八九十百\d]{1,4}[编篇章节]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|专栏|附[表件录]|[•●■◆Ø➢]|——.)|^注[：:]/;

/** How many lines from `from` on are the cells of a table told one cell a line; 0 where they are none. */
export function cellRun(text: string, lines: readonly TextLine[], from: number): number {
  let count = 0;
  let attributes = 0;
  for (; ; count++) {
    const line = lines[from + count];
    if (!isCell(text, line) && !(attributes >= FEWEST_ATTRIBUTES && isGroupTitle(text, lines, from + count))) break;
    const words = line === undefined ? "" : text.slice(line.start, line.end);
    if (ATTRIBUTE_CELL.test(words)) attributes++;
    else if (ATTRIBUTE_HEAD.test(words)) attributes += FEWEST_ATTRIBUTES;
  }
  if (count < FEWEST_CELLS) return 0;
  const cells = lines.slice(from, from + count).map((line) => text.slice(line.start, line.end));
  const numbers = cells.filter((cell) => NUMBER_CELL.test(cell)).length;
  const headers = cells.slice(0, HEADER_REACH).filter((cell) => HEADER_WORD.test(cell)).length;
  return headers >= 2 || numbers / count >= NUMBER_SHARE || count >= SURELY_CELLS ? count : 0;
}

/** Among rows that end in an attribute a numbered title names the group of those below it (（二）社会发展). */
function isGroupTitle(text: string, lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !GROUP_TITLE.test(text.slice(line.start, line.end))) return false;
  for (let ahead = at + 1; ahead <= at + GROUP_REACH && isCell(text, lines[ahead]); ahead++) {
    const cell = lines[ahead];
    if (cell !== undefined && ATTRIBUTE_CELL.test(text.slice(cell.start, cell.end))) return true;
  }
  return false;
}

function isCell(text: string, line: TextLine | undefined): boolean {
  if (line === undefined) return false;
  const words = text.slice(line.start, line.end);
  return (
    !NOT_A_CELL.test(words) &&
    !words.includes("\t") &&
    (words.length <= 24 || !/[，,]/.test(words)) &&
    (!/[：:]$/.test(words) || WITHIN.test(words))
  );
}

/** The first of the lines that is a header cell or, where none is, the first number's row; what precedes names the table. */
export function firstCell(text: string, lines: readonly TextLine[]): number {
  const header = lines.findIndex((line) => HEADER_WORD.test(text.slice(line.start, line.end)));
  return header > 0 && header <= 3 ? header : 0;
}

/**
 * The cells of a table told one cell a line. Where its first cells are a header, the others get the places they suit best;
 * else each cell is a row of its own.
 */
export function lineCells(text: string, lines: readonly TextLine[]): readonly TableCell[] {
  const tokens = uprightWords(text, lines).map((span) => tokenOf(text, span, false));
  return layCells(tokens) ?? stackedCells(tokens);
}

/** The lines, those of single characters put together: a narrow cell tells its words (类别, 经济发展) from top to bottom. */
function uprightWords(text: string, lines: readonly TextLine[]): readonly Span[] {
  const cells: { start: number; end: number }[] = [];
  let upright = false;
  for (const { start, end } of lines) {
    const single = end - start === 1 && HAN.test(text.charAt(start));
    const last = cells.at(-1);
    if (single && upright && last !== undefined) last.end = end;
    else cells.push({ start, end });
    upright = single;
  }
  return cells;
}
