import type { Span } from "./span.ts";

/** The columns of a table whose lines a converter read across: what a row is called, what it is for, what it lists. */
type Column = "name" | "goal" | "list";

/** How many characters stand in a line of each column; a half-width character is half a one. */
export type Widths = Readonly<Record<Column, number>>;

/** A row told line by line across its columns. */
export interface InterleavedRow {
  /** Without line ends. */
  readonly text: string;
  /** What the name begins with (`3.`) and ends with. */
  readonly label: string;
  readonly nameEnd: string;
  /** How many things the row says it lists. */
  readonly count: number;
  /** Whether two characters stand side by side elsewhere in the document. */
  readonly isKnown: (pair: string) => boolean;
}

/** The lines of each column, in order, as spans of the row's text. */
export type ColumnLines = Readonly<Record<Column, readonly Span[]>>;

/** The list is the longest column and begins a line before the others; these follow it in one order all the way down. */
const ORDERS: readonly (readonly Column[])[] = [
  ["list", "name", "goal"],
  ["list", "goal", "name"],
];

/** What a line does not begin with, and what it does not end with (the rules of Chinese typesetting, GB/T 15834). */
const CLOSING = /[、，。；：！？”’）》」]/;
const OPENING = /[“‘（《「]/;
const HALF_WIDTH = /[ -~]/;
/** Two characters that could be of one word. */
const WORDS = /^[\u4e00-\u9fff]{2}$/;
/** A line that holds half-width characters is set a little closer. */
const SLACK = 0.5;

const STOP = "。";
/** Things are listed with 、 outside quotation marks, and counted behind 等. */
const LISTED = /、(?![^“]*”)/;
const COUNTED = /等\d+[项个类][^、]*$/;

/** More lines than these no row has, and a row that takes more tries than these cannot be told apart. */
const MOST_LINES = 40;
const MOST_TRIES = 20_000;

/** How many lines of a row may break between characters that stand together nowhere else in the document. */
export const MOST_ODD = 3;

/**
 * Takes a row apart into the lines of its columns: every line but a column's last is as wide as its column, lines follow
 * each other in one order, and the list must hold as many things as the row says. Of the ways that keep to all that the
 * one whose lines join to words the document knows; null where there is none, or where two are as good.
 */
export function columnLines(row: InterleavedRow, widths: Widths, mostOdd = MOST_ODD): ColumnLines | null {
  const marks = marksOf(row);
  for (let odd = 0; odd <= mostOdd; odd++) {
    const ways = ORDERS.flatMap((order) => waysOf(row, { widths, mostOdd: odd, marks }, order));
    const [first, ...others] = ways.filter((lines) => keepsCount(row, lines));
    if (first === undefined) continue;
    const told = wordsOf(row, first);
    return others.every((lines) => wordsOf(row, lines) === told) ? first : null;
  }
  return null;
}

/** The text of one column of a row. */
export function columnText({ text }: InterleavedRow, lines: readonly Span[]): string {
  return lines.map(({ start, end }) => text.slice(start, end)).join("");
}

function wordsOf(row: InterleavedRow, { name, goal, list }: ColumnLines): string {
  return [name, goal, list].map((lines) => columnText(row, lines)).join("\n");
}

function keepsCount(row: InterleavedRow, { list }: ColumnLines): boolean {
  return columnText(row, list).replace(COUNTED, "").split(LISTED).length === row.count;
}

/** How the columns are set, how much of what is odd a way may have, and what is known of the row's characters. */
interface Setting {
  readonly widths: Widths;
  readonly mostOdd: number;
  readonly marks: Marks;
}

/** What every way of taking a row apart asks of its characters, found once. */
interface Marks {
  /** Where the first full stop and the label stand. */
  readonly stop: number;
  readonly named: number;
  /** By place: how wide the row is up to it, and whether its character is half-width, closes or opens. */
  readonly width: Float64Array;
  readonly half: Uint8Array;
  readonly closing: Uint8Array;
  readonly opening: Uint8Array;
}

function marksOf({ text, label }: InterleavedRow): Marks {
  const width = new Float64Array(text.length + 1);
  const [half, closing, opening] = [HALF_WIDTH, CLOSING, OPENING].map((kind) =>
    Uint8Array.from(text.split(""), (char) => (kind.test(char) ? 1 : 0)),
  ) as [Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at < text.length; at++) width[at + 1] = (width[at] ?? 0) + (half[at] === 1 ? 0.5 : 1);
  return { stop: text.indexOf(STOP), named: text.indexOf(label), width, half, closing, opening };
}

/** Every way of taking a row apart by an order of its columns, tried depth first; none where there are too many to try. */
function waysOf(row: InterleavedRow, setting: Setting, order: readonly Column[]): readonly ColumnLines[] {
  const tries: Tries = {
    row,
    setting,
    order,
    lines: { name: [], goal: [], list: [] },
    ended: new Set(),
    ways: [],
    left: MOST_TRIES,
  };
  goOn(tries, 0, 0, 0);
  return tries.left > 0 ? tries.ways : [];
}

/** What is tried: the lines taken so far, put back when a way ends. */
interface Tries {
  readonly row: InterleavedRow;
  readonly setting: Setting;
  readonly order: readonly Column[];
  readonly lines: Readonly<Record<Column, Span[]>>;
  readonly ended: Set<Column>;
  readonly ways: ColumnLines[];
  left: number;
}

/**
 * Goes on at a place of the row with the line of the next column, or without one where that column has not begun or has
 * ended. `odd` counts the line breaks so far between characters that stand together nowhere else.
 */
function goOn(tries: Tries, at: number, slot: number, odd: number): void {
  const { row, order, lines, ended, ways } = tries;
  if (tries.left-- <= 0 || slot > MOST_LINES * order.length) return;
  if (at === row.text.length) {
    if (ended.size === order.length) ways.push({ name: [...lines.name], goal: [...lines.goal], list: [...lines.list] });
    return;
  }
  const column = order[slot % order.length] ?? "list";
  const isOpen = !ended.has(column);
  if (column !== "list" && (!isOpen || lines[column].length === 0)) goOn(tries, at, slot + 1, odd);
  if (isOpen) takeLine(tries, column, at, slot, odd);
}

/** Takes every line of a column that can stand at a place, and goes on behind each. */
function takeLine(tries: Tries, column: Column, at: number, slot: number, odd: number): void {
  const { row, lines, ended } = tries;
  const { widths, mostOdd, marks } = tries.setting;
  const own = lines[column];
  const before = own.at(-1);
  const lead = before === undefined && column === "name" ? row.label.length : 0;
  if (lead > 0 && !row.text.startsWith(row.label, at)) return;
  const breaks = before === undefined ? null : lineBreak(row, marks, before, at, widths[column]);
  const nowOdd = odd + (breaks === "odd" ? 1 : 0);
  if (breaks === false || nowOdd > mostOdd) return;
  for (const { end, full } of lineEnds(marks, at + lead, widths[column])) {
    const line = { start: at, end };
    const last = ends(row, column, own, line);
    if ((!last && !full) || !keepsPlaces(marks, column, line, last)) continue;
    own.push(line);
    if (last) ended.add(column);
    goOn(tries, end, slot + 1, nowOdd);
    own.pop();
    if (last) ended.delete(column);
  }
}

/** The name begins where its label stands, and the first full stop is the goal's: no other line runs over either. */
function keepsPlaces({ stop, named }: Marks, column: Column, line: Span, last: boolean): boolean {
  if (line.start <= stop && stop < line.end && (column !== "goal" || !last)) return false;
  if (column === "goal" && line.start > stop) return false;
  return column === "name" || named < line.start || named >= line.end;
}

/** Whether a column is complete with `line`. */
function ends(row: InterleavedRow, column: Column, before: readonly Span[], line: Span): boolean {
  if (column === "list") return line.end === row.text.length;
  if (column === "goal") return row.text.charAt(line.end - 1) === STOP;
  if (before.length === 0 || row.text.charAt(line.end - 1) !== row.nameEnd.at(-1)) return false;
  return columnText(row, [...before, line]).endsWith(row.nameEnd);
}

/** The ends a line can have that begins at `at`, and whether it then fills its column. */
function lineEnds(
  { width: upTo, half, closing, opening, stop }: Marks,
  at: number,
  width: number,
): readonly { readonly end: number; readonly full: boolean }[] {
  const result: { readonly end: number; readonly full: boolean }[] = [];
  let halves = false;
  for (let end = at + 1; end < upTo.length; end++) {
    halves ||= half[end - 1] === 1;
    const wide = (upTo[end] ?? 0) - (upTo[at] ?? 0);
    if (wide > width + 1) break;
    const over = wide > width && !(closing[end - 1] === 1 || (halves && wide <= width + SLACK));
    result.push({ end, full: !over && wide >= width - 1 && opening[end - 1] === 0 });
    if (end - 1 === stop) break;
  }
  return result;
}

/**
 * How a column goes on from the line `before` it to the line at `at`: a line ends short only before what could not stand
 * at its edge, and none begins with a closing mark. "odd" where the document knows no word across the break, false where
 * no such break is set.
 */
function lineBreak(row: InterleavedRow, marks: Marks, before: Span, at: number, width: number): "odd" | boolean {
  const { text, label, isKnown } = row;
  const { width: upTo, half, closing, opening } = marks;
  if (closing[at] === 1) return false;
  const lead = text.startsWith(label, before.start) ? label.length : 0;
  const wide = (upTo[before.end] ?? 0) - (upTo[before.start + lead] ?? 0) + (half[at] === 1 ? 0.5 : 1);
  if (wide <= width && opening[at] !== 1 && closing[at + 1] !== 1 && half[at] !== 1) return false;
  const pair = text.charAt(before.end - 1) + text.charAt(at);
  return !WORDS.test(pair) || isKnown(pair) ? true : "odd";
}
