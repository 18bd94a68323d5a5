import type { Edit } from "./edit.ts";
import { type ColumnLines, columnLines, columnText, type InterleavedRow, type Widths } from "./interleaved-columns.ts";
import type { Span } from "./span.ts";

/** The heads of the three columns run together: what a thing is called, what it is for, what it holds. */
const HEADS =
  /((?:项目|工程|事项)?名称)((?:建设|主要|工作|发展|总体)?目标(?:任务)?)((?:建设|主要|重点|工作)?(?:内容|任务|项目))(?=[\n一-鿿])/g;

/** Most texts have no such heads; of those that have, the first few are looked at. */
const LIKELY = /名称(?:建设|主要|工作|发展|总体)?目标/;
const MOST_TABLES = 3;

/** A row ends by telling how many things it has listed. */
const ROW_END = /(\d{1,3})[项个类](?:重[大点])?(?:工程|项目|任务|行动)。/g;
const LONGEST_ROW = 1200;
const FEWEST_ROWS = 3;
/** A table of which fewer rows can be taken apart is left as it stands. */
const FEWEST_TAKEN = 2 / 3;

/** So much of the caption the names of its rows end with, before their common end is known. */
const NAME_END = 3;
const LONGEST_CAPTION = 60;

/** Distances between breaks of words that are looked at as widths of columns, and how many. */
const NARROWEST = 4;
const WIDEST = 30;
const MOST_WIDTHS = 7;
/** Text above the table that tells which characters meet in words. */
const ENOUGH_TEXT = 150_000;
/** No table goes on further. */
const MOST_ROWS_TEXT = 20_000;
/** The codes a character can have, and the bits of one that pairs are told by. */
const CODES = 0x10000;
const LOW_BITS = 0x7fff;
/** Rows the widths are tried on. */
const MOST_TRIED = 5;

const WORDS = /^[\u4e00-\u9fff]{2}$/;

/** A row and where its characters stand in the text. */
interface PlacedRow extends InterleavedRow {
  readonly places: readonly number[];
  /** What stands above the table. */
  readonly caption: string;
}

/** A row with the lines of its columns. */
interface Apart {
  readonly row: PlacedRow;
  readonly lines: ColumnLines;
}

/**
 * Takes apart tables of three columns whose lines a converter read across, height by height: what a row is called and
 * what it is for come into cells before its list, which stands in one piece. Only where widths, order and the number of things
 * listed leave one way to read a row; any other row stays as it is.
 */
export function separateColumns(text: string): readonly Edit[] {
  if (!LIKELY.test(text)) return [];
  let tried = 0;
  for (const head of text.matchAll(HEADS)) {
    if (++tried > MOST_TABLES) break;
    const rows = rowsBehind(text, head.index, head.index + head[0].length);
    const apart = rows.length < FEWEST_ROWS ? [] : takenApart(rows);
    if (apart.length < rows.length * FEWEST_TAKEN || apart.length === 0) continue;
    const ends = new Set(apart.map(endOf));
    return [...headEdits(head), ...apart.flatMap((each) => editsOf(text, each, ends))];
  }
  return [];
}

const insertion = (at: number, insert: string): Edit => ({
  span: { start: at, end: at },
  insert,
  reason: "interleaved",
});

/** The heads stand in cells of one line of their own. */
function headEdits({ index, 1: name = "", 2: goal = "" }: RegExpExecArray): readonly Edit[] {
  const second = index + name.length;
  return [insertion(index, "\n"), insertion(second, "\t"), insertion(second + goal.length, "\t")];
}

function rowsBehind(text: string, head: number, from: number): readonly PlacedRow[] {
  const caption = text.slice(Math.max(0, head - LONGEST_CAPTION), head).trimEnd();
  const table = text.slice(from, from + MOST_ROWS_TEXT);
  const known = pairsOf(text.slice(Math.max(0, head - ENOUGH_TEXT), head), table);
  const isKnown = (pair: string): boolean => known.has(pairCode(pair, 0));
  const rows: PlacedRow[] = [];
  let start = from;
  ROW_END.lastIndex = from;
  for (let match = ROW_END.exec(text); match !== null; match = ROW_END.exec(text)) {
    const end = match.index + match[0].length;
    const label = `${rows.length + 1}.`;
    if (end - start > LONGEST_ROW || end - from > MOST_ROWS_TEXT) break;
    const places = placesOf(text, start, end);
    const words = places.map((at) => text.charAt(at)).join("");
    if (!words.includes(label)) break;
    rows.push({
      text: words,
      places,
      label,
      caption,
      nameEnd: caption.slice(-NAME_END),
      count: Number(match[1]),
      isKnown,
    });
    start = end;
  }
  return rows;
}

/** Every two characters of `words` that stand side by side in a text. */
function pairsOf(text: string, words: string): ReadonlySet<number> {
  const told = new Uint8Array(CODES);
  for (let at = 0; at < words.length; at++) told[words.charCodeAt(at)] = 1;
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) {
    if (told[text.charCodeAt(at)] === 1 && told[text.charCodeAt(at + 1)] === 1) pairs.add(pairCode(text, at));
  }
  return pairs;
}

/** One small number for two characters: the highest bit of a code tells no two Chinese characters apart. */
const pairCode = (text: string, at: number): number =>
  ((text.charCodeAt(at) & LOW_BITS) << 15) | (text.charCodeAt(at + 1) & LOW_BITS);

function placesOf(text: string, start: number, end: number): readonly number[] {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (text.charAt(at).trim() !== "") places.push(at);
  return places;
}

function takenApart(rows: readonly PlacedRow[]): readonly Apart[] {
  const setting = settingOf(rows);
  if (setting === null) return [];
  const { widths, nameEnd } = setting;
  return apartBy(
    rows.map((row) => (nameEnd.length > NAME_END ? { ...row, nameEnd } : row)),
    widths,
  );
}

function apartBy(rows: readonly PlacedRow[], widths: Widths, mostOdd?: number): readonly Apart[] {
  return rows.flatMap((row) => {
    const lines = columnLines(row, widths, mostOdd);
    return lines === null ? [] : [{ row, lines }];
  });
}

/** How a table is set: its widths, and what its caption and its names have in common at their end. */
interface Setting {
  readonly widths: Widths;
  readonly nameEnd: string;
}

/** The widths by which most short rows can be taken apart without a break inside a word; null where none of them can. */
function settingOf(all: readonly PlacedRow[]): Setting | null {
  const rows = all.toSorted((a, b) => a.text.length - b.text.length).slice(0, MOST_TRIED);
  let best: Setting | null = null;
  let most = 0;
  for (const widths of settings(usualDistances(all))) {
    if (most === rows.length) break;
    const apart = apartBy(rows, widths, 0);
    if (apart.length <= most) continue;
    most = apart.length;
    best = {
      widths,
      nameEnd: commonEnd(apart.flatMap(({ row, lines }) => [row.caption, columnText(row, lines.name)])),
    };
  }
  return best;
}

/** Names are shorter than what they are for, and lists longer. */
function settings(usual: readonly number[]): readonly Widths[] {
  return usual.flatMap((name) =>
    usual.flatMap((goal) => usual.filter((list) => name < goal && goal < list).map((list) => ({ name, goal, list }))),
  );
}

/** The usual distances between places where two characters meet that meet nowhere else: there lines end. */
function usualDistances(rows: readonly PlacedRow[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { text, isKnown } of rows) {
    let before = 0;
    for (let at = 1; at < text.length; at++) {
      const pair = text.slice(at - 1, at + 1);
      if (!WORDS.test(pair) || isKnown(pair)) continue;
      const distance = at - before;
      if (distance >= NARROWEST && distance <= WIDEST) counts.set(distance, (counts.get(distance) ?? 0) + 1);
      before = at;
    }
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return sorted.slice(0, MOST_WIDTHS).map(([distance]) => distance);
}

function commonEnd(names: readonly string[]): string {
  const [first = ""] = names;
  let length = first.length;
  for (const name of names) while (length > 0 && !name.endsWith(first.slice(-length))) length--;
  return first.slice(first.length - length);
}

const endOf = ({ row }: Apart): number => (row.places.at(-1) ?? 0) + 1;

/**
 * The list stays where it stands; the lines of the other columns between its own go, and are told whole before it. `ends`
 * are those of all rows taken apart: the row behind one of them begins a line already.
 */
function editsOf(text: string, each: Apart, ends: ReadonlySet<number>): readonly Edit[] {
  const { row, lines } = each;
  const start = row.places[0] ?? 0;
  const opens = text.charAt(start - 1) === "\n" || ends.has(start) ? "" : "\n";
  const told = insertion(start, `${opens}${columnText(row, lines.name)}\t${columnText(row, lines.goal)}\t`);
  const others = gaps(row, lines.list).map((span): Edit => ({ span, insert: "", reason: "interleaved" }));
  const end = endOf(each);
  return [told, ...others, ...(text.charAt(end) === "\n" ? [] : [insertion(end, "\n")])];
}

/** What stands between the lines of the list. */
function gaps({ places }: PlacedRow, list: readonly Span[]): readonly Span[] {
  return list.slice(1).flatMap((line, index) => {
    const start = (places[(list[index]?.end ?? 0) - 1] ?? 0) + 1;
    const end = places[line.start] ?? start;
    return end > start ? [{ start, end }] : [];
  });
}
