import type { ColumnKind } from "./table-column.ts";
import type { Token, TokenKind } from "./table-token.ts";

/** Where a token stands: its row, counted from 0, and the columns it may belong to. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  /** More than 1 where it cannot be told in which of several columns of values it stands. */
  readonly colSpan: number;
}

/**
 * How well a cell suits a column. A cell of one kind in a column of another is the dearer the surer the kind is: numbers and
 * attributes are known by their shape, words may be anything.
 */
const FIT: Readonly<Record<ColumnKind, Readonly<Record<TokenKind, number>>>> = {
  category: { number: -8, dash: -8, attribute: -8, level: -1, unit: -6, "name-with-unit": -3, words: 1.5 },
  ordinal: { number: -9, dash: -9, attribute: -9, level: -9, unit: -9, "name-with-unit": -9, words: -9 },
  name: { number: -8, dash: -8, attribute: -8, level: 1, unit: -1, "name-with-unit": 3, words: 2 },
  "sub-name": { number: -8, dash: -8, attribute: -8, level: -0.5, unit: -2, "name-with-unit": 2, words: 0.5 },
  unit: { number: -8, dash: 1, attribute: -8, level: -4, unit: 3, "name-with-unit": -4, words: 0 },
  value: { number: 3, dash: 2, attribute: -8, level: 2, unit: -3, "name-with-unit": -6, words: -3 },
  attribute: { number: -9, dash: 1, attribute: 4, level: -6, unit: -9, "name-with-unit": -9, words: -6 },
  words: { number: 0, dash: 0.5, attribute: -6, level: 1, unit: -1, "name-with-unit": 1, words: 1.5 },
};
const FIT_ORDINAL = 4;

/** What an empty cell costs. A category and a second name are empty in most rows, a name in none. */
const EMPTY: Readonly<Record<ColumnKind, number>> = {
  category: 0,
  ordinal: -1.5,
  name: -6,
  "sub-name": 0,
  unit: -1,
  value: -1,
  attribute: -1.5,
  words: -0.5,
};

const NONE = Number.NEGATIVE_INFINITY;
/** A list of ordinals goes on over at most so many that are lost. */
const LOST_ORDINALS = 2;

/**
 * Lays the cells of a table, told one after the other, out in its columns: of all ways to cut them into rows and to leave
 * cells empty the one that suits best. Takes time in proportion to the tokens times the columns.
 */
export function align(tokens: readonly Token[], columns: readonly ColumnKind[]): readonly Placed[] {
  const ordinals = columns.includes("ordinal") ? ordinalsOf(tokens) : new Set<number>();
  const fit = (token: number, column: number): number => fitOf(tokens[token], columns[column], ordinals.has(token));
  const path = bestPath(tokens, columns, fit);
  const rows = rowsOf(path);
  return rows.flatMap(({ from, to }, row) => {
    const places = path.slice(from, to).map(({ column }) => column);
    const last = lastColumns(places, from, columns, fit);
    return places.map((column, index): Placed => {
      const before = (places[index + 1] ?? columns.length) - 1;
      return { row, column, colSpan: Math.min(last[index] ?? column, before) - column + 1 };
    });
  });
}

function fitOf(token: Token | undefined, column: ColumnKind | undefined, isOrdinal: boolean): number {
  if (token === undefined || column === undefined) return NONE;
  if (isOrdinal && column === "ordinal") return FIT_ORDINAL;
  return FIT[column][token.kind];
}

/** The tokens that count the rows: each is one more than the last, and words follow it. */
function ordinalsOf(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  let expected = 1;
  tokens.forEach(({ words }, index) => {
    if (!/^[（(]?\d{1,4}[）).．、]?$/.test(words)) return;
    const number = Number(/\d+/.exec(words)?.[0]);
    const next = tokens[index + 1]?.kind;
    if (next !== "words" && next !== "name-with-unit" && next !== "level") return;
    if (number < expected || number > expected + LOST_ORDINALS) return;
    found.add(index);
    expected = number + 1;
  });
  return found;
}

interface Step {
  readonly column: number;
  readonly opens: boolean;
}

/** The best way through the tokens, each in a column; `opens` where a token begins a row. */
function bestPath(
  tokens: readonly Token[],
  columns: readonly ColumnKind[],
  fit: (token: number, column: number) => number,
): readonly Step[] {
  const width = columns.length;
  const empty = [0];
  for (const kind of columns) empty.push((empty.at(-1) ?? 0) + EMPTY[kind]);
  const skipped = (from: number, to: number): number => (empty[to] ?? 0) - (empty[from] ?? 0);
  const back = new Int8Array(tokens.length * width);
  const opened = new Uint8Array(tokens.length * width);
  let scores: number[] = [];
  tokens.forEach((token, index) => {
    const ended = bestEnd(scores, width, skipped);
    const next: number[] = [];
    let near = NONE;
    let from = -1;
    for (let column = 0; column < width; column++) {
      const fresh = (index === 0 ? 0 : ended.score) + skipped(0, column);
      const goesOn = token.opensLine ? NONE : near + (empty[column] ?? 0);
      const opens = fresh > goesOn;
      next.push((opens ? fresh : goesOn) + fit(index, column));
      back[index * width + column] = opens ? ended.column : from;
      opened[index * width + column] = opens ? 1 : 0;
      const here = (scores[column] ?? NONE) - (empty[column + 1] ?? 0);
      if (here > near) [near, from] = [here, column];
    }
    scores = next;
  });
  return traced(tokens.length, width, bestEnd(scores, width, skipped).column, back, opened);
}

/** The column in which a row ends best, what it leaves empty behind it counted in. */
function bestEnd(
  scores: readonly number[],
  width: number,
  skipped: (from: number, to: number) => number,
): { readonly score: number; readonly column: number } {
  let best = { score: NONE, column: 0 };
  scores.forEach((score, column) => {
    const total = score + skipped(column + 1, width);
    if (total > best.score) best = { score: total, column };
  });
  return best;
}

function traced(count: number, width: number, end: number, back: Int8Array, opened: Uint8Array): readonly Step[] {
  const path: Step[] = [];
  for (let index = count - 1, column = end; index >= 0; index--) {
    const at = index * width + column;
    path.push({ column, opens: opened[at] === 1 });
    column = back[at] ?? 0;
  }
  return path.reverse();
}

function rowsOf(path: readonly Step[]): readonly { readonly from: number; readonly to: number }[] {
  const starts = path.flatMap(({ opens }, index) => (opens || index === 0 ? [index] : []));
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? path.length }));
}

/** For each cell of a row the last column it could as well stand in, the row as a whole suiting no less. */
function lastColumns(
  places: readonly number[],
  from: number,
  columns: readonly ColumnKind[],
  fit: (token: number, column: number) => number,
): readonly number[] {
  const last = [...places];
  for (let index = places.length - 1; index >= 0; index--) {
    const own = places[index] ?? 0;
    if (columns[own] !== "value") continue;
    const limit = index + 1 < places.length ? (last[index + 1] ?? 0) : columns.length;
    for (let column = own + 1; column < limit && columns[column] === "value"; column++) {
      if (fit(from + index, column) === fit(from + index, own)) last[index] = column;
    }
  }
  return last;
}
