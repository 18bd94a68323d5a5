import type { TableCell } from "./block.ts";
import { align, type Placed } from "./table-align.ts";
import type { ColumnKind } from "./table-column.ts";
import { type HeadCell, impliedHead, readHead, type TableHead } from "./table-head.ts";
import type { Token } from "./table-token.ts";
import { HEADER_WORD } from "./table-words.ts";

/** What a page break prints above the rest of a table. */
const CONTINUED = /^[（(]?(?:上接|接上|续)(?:上?[页表]|前表)?\s*\d{0,2}[）)]?$/;

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)])/;

/** The columns cells are laid out in, and where each stands in the grid: a second column of names only where one is used. */
interface Frame {
  readonly head: TableHead;
  readonly columns: readonly ColumnKind[];
}

/**
 * The cells of a table told one after the other, with the places their header lets infer: the head, also where a page break
 * repeats it, and rows below. Null where neither a header nor the rows themselves tell the columns.
 */
export function layCells(tokens: readonly Token[]): readonly TableCell[] | null {
  const head = readHead(tokens) ?? impliedHead(tokens);
  if (head === null || head.count === tokens.length) return null;
  const frame = { head, columns: withSubName(head.columns) };
  const cells: TableCell[] = [];
  let row = 0;
  for (const part of partsOf(tokens, head)) {
    const laid = part.isHead ? headCells(part.tokens, frame, row) : bodyCells(part.tokens, frame, row);
    for (const cell of laid.cells) cells.push(cell);
    row += laid.rows;
  }
  return withoutUnused(cells, frame);
}

/** Two names under one ordinal or attribute have the name of their group in front of the first. */
function withSubName(columns: readonly ColumnKind[]): readonly ColumnKind[] {
  if (!columns.includes("ordinal") && !columns.includes("attribute")) return columns;
  const at = columns.indexOf("name") + 1;
  return [...columns.slice(0, at), "sub-name", ...columns.slice(at)];
}

interface Part {
  readonly isHead: boolean;
  readonly tokens: readonly Token[];
}

/** The heads of a table, each with what stands below it. */
function partsOf(tokens: readonly Token[], head: TableHead): readonly Part[] {
  const parts: Part[] = head.count === 0 ? [] : [{ isHead: true, tokens: tokens.slice(0, head.count) }];
  let body: Token[] = [];
  const close = (): void => {
    if (body.length > 0) parts.push({ isHead: false, tokens: body });
    body = [];
  };
  for (let at = head.count; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const repeated = headAt(tokens, at, head.count);
    if (repeated > 0) {
      close();
      parts.push({ isHead: true, tokens: tokens.slice(at, at + repeated) });
    } else if (!CONTINUED.test(token.words))
      body.push(standsApart(token, body.at(-1)) ? { ...token, opensLine: true } : token);
    at += Math.max(1, repeated);
  }
  close();
  return parts;
}

/** A numbered title (（二）社会发展) has a row of its own: it begins one, and so does what follows it. */
function standsApart({ words }: Token, before: Token | undefined): boolean {
  return NUMBERED.test(words) || (before !== undefined && NUMBERED.test(before.words));
}

/** How many tokens at `at` repeat the head; 0 where they do not. */
function headAt(tokens: readonly Token[], at: number, count: number): number {
  if (count === 0) return 0;
  for (let index = 0; index < count; index++) if (tokens[at + index]?.words !== tokens[index]?.words) return 0;
  return count;
}

interface Laid {
  readonly cells: readonly TableCell[];
  readonly rows: number;
}

function headCells(tokens: readonly Token[], { head, columns }: Frame, row: number): Laid {
  const shift = subNameAt(columns);
  const cells = tokens.flatMap((token, index): TableCell[] => {
    const at: HeadCell | undefined = head.cells[index];
    if (at === undefined) return [];
    const column = at.column >= shift ? at.column + 1 : at.column;
    const colSpan = at.column === shift - 1 ? at.colSpan + 1 : at.colSpan;
    return [
      { span: token.span, row: row + at.row, column, rowSpan: at.rowSpan, colSpan, header: true, inferred: true },
    ];
  });
  return { cells, rows: head.rows };
}

/** The column behind which names may have a second one; beyond all columns where there is none. */
function subNameAt(columns: readonly ColumnKind[]): number {
  const at = columns.indexOf("sub-name");
  return at < 0 ? columns.length + 1 : at;
}

function bodyCells(tokens: readonly Token[], { columns }: Frame, row: number): Laid {
  const places = align(tokens, columns);
  const cells = tokens.map((token, index) => cellAt(token, places[index], row));
  return { cells, rows: (places.at(-1)?.row ?? -1) + 1 };
}

function cellAt(token: Token, placed: Placed | undefined, row: number): TableCell {
  const { row: at, column, colSpan } = placed ?? { row: 0, column: 0, colSpan: 1 };
  return { span: token.span, row: row + at, column, rowSpan: 1, colSpan, header: false, inferred: true };
}

/** Takes the second column of names out where no row has one. */
function withoutUnused(cells: readonly TableCell[], { columns }: Frame): readonly TableCell[] {
  const sub = columns.indexOf("sub-name");
  if (sub < 0 || cells.some(({ column, header }) => !header && column === sub)) return cells;
  return cells.map((cell) => {
    if (cell.column > sub) return { ...cell, column: cell.column - 1 };
    return cell.column + cell.colSpan > sub ? { ...cell, colSpan: cell.colSpan - 1 } : cell;
  });
}

/** Rows from which on a column shows itself, and how few endings its names then share (街道, 镇). */
const FEWEST_ROUNDS = 4;
const ENDINGS_SHARE = 0.25;
const MOST_COLUMNS = 8;

/**
 * How many columns a list told one cell a line has: the words of its head, where the cells below go round evenly and the
 * names of one column end alike; 0 where that cannot be told.
 */
function roundColumns(tokens: readonly Token[]): number {
  let count = 0;
  while (count <= MOST_COLUMNS && HEADER_WORD.test(tokens[count]?.words ?? "")) count++;
  const rows = tokens.length / count - 1;
  if (count < 2 || count > MOST_COLUMNS || !Number.isInteger(rows) || rows < FEWEST_ROUNDS) return 0;
  for (let column = 0; column < count; column++) {
    const endings = new Set<string>();
    for (let at = count + column; at < tokens.length; at += count) endings.add(tokens[at]?.words.at(-1) ?? "");
    if (endings.size <= Math.max(1, rows * ENDINGS_SHARE)) return count;
  }
  return 0;
}

/** The cells of a table whose cells do not tell their columns: rows of its head's width, or each cell a row of its own. */
export function stackedCells(tokens: readonly Token[]): readonly TableCell[] {
  const columns = roundColumns(tokens);
  const width = Math.max(1, columns);
  return tokens.map(({ span }, index) => {
    const row = Math.floor(index / width);
    return {
      span,
      row,
      column: index % width,
      rowSpan: 1,
      colSpan: 1,
      header: columns > 0 && row === 0,
      inferred: true,
    };
  });
}
