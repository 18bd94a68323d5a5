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

/** More lines than these no row has, and more ways at once of going on are none that could be told apart. */
const MOST_LINES = 40;
const MOST_WAYS = 1000;

/** How many lines of a row may break between characters that stand together nowhere else in the document. */
export const MOST_ODD = 3;

/** One way of taking a row apart, as far as it has come. */
interface Walk {
  readonly at: number;
  readonly slot: number;
  readonly lines: ColumnLines;
  readonly ended: ReadonlySet<Column>;
  /** Line breaks so far between characters that stand together nowhere else. */
  readonly odd: number;
}

/**
 * Takes a row apart into the lines of its columns: every line but a column's last is as wide as its column, lines follow
 * each other in one order, and the list must hold as many things as the row says. Of the ways that keep to all that the
 * one whose lines join to words the document knows; null where there is none, or where two are as good.
 */
export function columnLines(row: InterleavedRow, widths: Widths, mostOdd = MOST_ODD): ColumnLines | null {
  const marks = marksOf(row);
  for (let odd = 0; odd <= mostOdd; odd++) {
    const ways = ORDERS.flatMap((order) => waysOf(row, { widths, mostOdd: odd, marks }, order));
    const [first, ...others] = ways.map(({ lines }) => lines).filter((lines) => keepsCount(row, lines));
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

function waysOf(row: InterleavedRow, setting: Setting, order: readonly Column[]): readonly Walk[] {
  const ways: Walk[] = [];
  let open: readonly Walk[] = [{ at: 0, slot: 0, lines: { name: [], goal: [], list: [] }, ended: new Set(), odd: 0 }];
  for (let step = 0; open.length > 0 && open.length < MOST_WAYS && step < MOST_LINES * order.length; step++) {
    ways.push(...open.filter((walk) => walk.at === row.text.length && walk.ended.size === order.length));
    open = open
      .filter((walk) => walk.at < row.text.length)
      .flatMap((walk) => next(row, setting, walk, order[walk.slot % order.length] ?? "list"));
  }
  return open.length < MOST_WAYS ? ways : [];
}

/** Every way to go on with the line of `column`, or without one where the column has not begun or has ended. */
function next(row: InterleavedRow, { widths, mostOdd, marks }: Setting, walk: Walk, column: Column): readonly Walk[] {
  const slot = walk.slot + 1;
  if (walk.ended.has(column)) return column === "list" ? [] : [{ ...walk, slot }];
  const before = walk.lines[column].at(-1);
  const without = before !== undefined || column === "list" ? [] : [{ ...walk, slot }];
  const lead = before === undefined && column === "name" ? row.label.length : 0;
  if (lead > 0 && !row.text.startsWith(row.label, walk.at)) return without;
  const width = widths[column];
  const breaks = before === undefined ? null : lineBreak(row, marks, before, walk.at, width);
  if (breaks === false) return without;
  const odd = walk.odd + (breaks === "odd" ? 1 : 0);
  if (odd > mostOdd) return without;
  const grown = lineEnds(marks, walk.at + lead, width).flatMap(({ end, full }): readonly Walk[] => {
    const last = ends(row, column, walk.lines[column], { start: walk.at, end });
    if ((!last && !full) || !keepsPlaces(marks, column, { start: walk.at, end }, last)) return [];
    const lines = { ...walk.lines, [column]: [...walk.lines[column], { start: walk.at, end }] };
    return [{ at: end, slot, lines, ended: last ? new Set([...walk.ended, column]) : walk.ended, odd }];
  });
  return [...without, ...grown];
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
