import type { TextLine } from "../text/index.ts";
import type { TableCell } from "./block.ts";
import { HEADER_WORD, NUMBER_CELL } from "./table-words.ts";

/** Fewer lines than this are titles and signatures rather than a table. */
const FEWEST_CELLS = 6;
/** As many lines without any sentence are a table even where no number and no header says so. */
const SURELY_CELLS = 24;
/** A table of numbers has at least this share of them. */
const NUMBER_SHARE = 0.25;
/** Header words looked for among the first cells. */
const HEADER_REACH = 12;

const NOT_A_CELL =
  /[。；;！？!?]|^(?:第[一二三四五六七八九十百\d]{1,4}[编篇章节]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|专栏|附[表件录]|[•●■◆Ø➢]|——.)|^注[：:]/;

/** How many lines from `from` on are the cells of a table told one cell a line; 0 where they are none. */
export function cellRun(text: string, lines: readonly TextLine[], from: number): number {
  let count = 0;
  while (isCell(text, lines[from + count])) count++;
  if (count < FEWEST_CELLS) return 0;
  const cells = lines.slice(from, from + count).map((line) => text.slice(line.start, line.end));
  const numbers = cells.filter((cell) => NUMBER_CELL.test(cell)).length;
  const headers = cells.slice(0, HEADER_REACH).filter((cell) => HEADER_WORD.test(cell)).length;
  return headers >= 2 || numbers / count >= NUMBER_SHARE || count >= SURELY_CELLS ? count : 0;
}

function isCell(text: string, line: TextLine | undefined): boolean {
  if (line === undefined) return false;
  const words = text.slice(line.start, line.end);
  return (
    !NOT_A_CELL.test(words) &&
    !words.includes("\t") &&
    (words.length <= 24 || !/[，,]/.test(words)) &&
    !/[：:]$/.test(words)
  );
}

/** The first of the lines that is a header cell or, where none is, the first number's row; what precedes names the table. */
export function firstCell(text: string, lines: readonly TextLine[]): number {
  const header = lines.findIndex((line) => HEADER_WORD.test(text.slice(line.start, line.end)));
  return header > 0 && header <= 3 ? header : 0;
}

/**
 * The cells of a table told one cell a line. Where the header tells the number of columns and the cells fill
 * them without a rest, they get their place; else each cell is a row of its own.
 */
export function lineCells(text: string, lines: readonly TextLine[]): readonly TableCell[] {
  const columns = columnCount(text, lines);
  return lines.map((line, index) => ({
    span: { start: line.start, end: line.end },
    row: Math.floor(index / columns),
    column: index % columns,
    rowSpan: 1,
    colSpan: 1,
    header: columns > 1 && index < columns,
    inferred: true,
  }));
}

function columnCount(text: string, lines: readonly TextLine[]): number {
  let headers = 0;
  while (headers < lines.length && HEADER_WORD.test(wordsOf(text, lines[headers]))) headers++;
  if (headers < 2 || lines.length % headers !== 0) return 1;
  return isRegular(text, lines, headers) ? headers : 1;
}

/** Whether numbers stand under numbers: no column mixes them with words in more than one of five rows. */
function isRegular(text: string, lines: readonly TextLine[], columns: number): boolean {
  const rows = lines.length / columns - 1;
  for (let column = 0; column < columns; column++) {
    let numbers = 0;
    for (let row = 1; row <= rows; row++) if (NUMBER_CELL.test(wordsOf(text, lines[row * columns + column]))) numbers++;
    const share = numbers / rows;
    if (share > 0.2 && share < 0.8) return false;
  }
  return true;
}

function wordsOf(text: string, line: TextLine | undefined): string {
  return line === undefined ? "" : text.slice(line.start, line.end);
}
