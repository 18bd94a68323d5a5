import { type ColumnKind, columnKind } from "./table-column.ts";
import type { Token } from "./table-token.ts";

/** A header cell and the slots it takes in the head of the table. */
export interface HeadCell {
  /** Its index among the tokens. */
  readonly token: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** The head of a table whose cells are told one after the other. */
export interface TableHead {
  readonly columns: readonly ColumnKind[];
  readonly cells: readonly HeadCell[];
  /** Tokens it takes. */
  readonly count: number;
  /** Lines it has: a second one divides a column of the first. */
  readonly rows: number;
}

/** Wider heads are words in a row, not the head of a table. */
const MOST_COLUMNS = 24;
/** How far the body is read to learn how many numbers its rows hold. */
const BODY_REACH = 240;
/** In a regular table at least this share of the rows hold as many numbers as most do. */
const REGULAR = 0.6;

/** The head that the tokens begin with, or null where they begin with none. */
export function readHead(tokens: readonly Token[]): TableHead | null {
  const kinds: ColumnKind[] = [];
  for (const token of tokens) {
    const kind = columnKind(token.words);
    if (kind === null || kinds.length >= MOST_COLUMNS) break;
    kinds.push(kind);
  }
  const known = saysEnough(kinds) ? divided(kinds) : null;
  if (known?.columns.some((kind) => kind === "ordinal" || kind === "attribute")) return known;
  return wider(tokens, kinds.length) ?? known;
}

function saysEnough(kinds: readonly ColumnKind[]): boolean {
  return kinds.length >= 2 && new Set(kinds).size >= 2;
}

/** Header cells behind the last column are a second line, which divides the first column of values. */
function divided(kinds: readonly ColumnKind[]): TableHead {
  const last = kinds.findLastIndex((kind) => kind !== "value");
  const first = kinds.indexOf("value");
  const below = kinds.length - last - 1;
  if (kinds[last] !== "attribute" || first < 0 || first > last || below < 2) return flatHead(named(kinds));
  const columns = [...kinds.slice(0, first), ...kinds.slice(last + 1), ...kinds.slice(first + 1, last + 1)];
  const upper = kinds.slice(0, last + 1).map((_, token): HeadCell => {
    const shift = token > first ? below - 1 : 0;
    const divides = token === first;
    return { token, row: 0, column: token + shift, rowSpan: divides ? 1 : 2, colSpan: divides ? below : 1 };
  });
  const lower = Array.from({ length: below }, (_, index): HeadCell => {
    return { token: last + 1 + index, row: 1, column: first + index, rowSpan: 1, colSpan: 1 };
  });
  return { columns: named(columns), cells: [...upper, ...lower], count: kinds.length, rows: 2 };
}

/** Every table names something: where no header says so, its first column of words does. */
function named(kinds: readonly ColumnKind[]): readonly ColumnKind[] {
  if (kinds.includes("name")) return kinds;
  const first = kinds.findIndex((kind) => kind === "words" || kind === "category");
  return kinds.map((kind, index) => (index === first ? "name" : kind));
}

function flatHead(columns: readonly ColumnKind[]): TableHead {
  const cells = columns.map((_, token): HeadCell => ({ token, row: 0, column: token, rowSpan: 1, colSpan: 1 }));
  return { columns, cells, count: columns.length, rows: 1 };
}

/**
 * A head with words nobody foresaw, told by the body: where each row has `w` cells of words and `r` numbers, the first number
 * stands behind `w + r` header cells and `w` words. Null where the rows are not regular or the words known are all there are.
 */
function wider(tokens: readonly Token[], known: number): TableHead | null {
  const first = tokens.findIndex(isValue);
  const numbers = usualRun(tokens.slice(0, BODY_REACH), first);
  const words = (first - numbers) / 2;
  const count = words + numbers;
  if (numbers === 0 || (words !== 1 && words !== 2) || count <= known || count > MOST_COLUMNS || known === 0)
    return null;
  const columns = Array.from({ length: count }, (_, index): ColumnKind => {
    return index === 0 ? "name" : index < words ? "unit" : "value";
  });
  return flatHead(columns);
}

/** How many numbers stand together most often, from the first on; 0 where they stand in no regular groups. */
function usualRun(tokens: readonly Token[], first: number): number {
  if (first < 0) return 0;
  const counts = new Map<number, number>();
  let runs = 0;
  for (let at = first; at < tokens.length; at++) {
    const from = at;
    while (at < tokens.length && isValue(tokens[at])) at++;
    if (at === from) continue;
    runs++;
    counts.set(at - from, (counts.get(at - from) ?? 0) + 1);
  }
  const [length, often] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
  return runs >= 2 && often / runs >= REGULAR ? length : 0;
}

function isValue(token: Token | undefined): boolean {
  return token?.kind === "number" || token?.kind === "dash";
}

/** So many attributes are an indicator table, whether its head is there or not. */
const FEWEST_ATTRIBUTES = 3;

/**
 * The columns of an indicator table that has lost its head, as its rows show them: each ends with its attribute. Null where the
 * tokens are no such table.
 */
export function impliedHead(tokens: readonly Token[]): TableHead | null {
  const attributes = tokens.filter(({ kind }) => kind === "attribute").length;
  if (attributes < FEWEST_ATTRIBUTES || tokens.length < attributes * 2) return null;
  const numbered = tokens.filter(({ words }, index) => /^\d{1,2}$/.test(words) && !isValue(tokens[index - 1])).length;
  const columns: ColumnKind[] = ["category"];
  if (numbered * 2 > attributes) columns.push("ordinal");
  columns.push("name");
  if (tokens.filter(({ kind }) => kind === "unit").length * 2 > attributes) columns.push("unit");
  for (let value = 0; value < valuesBeforeAttributes(tokens); value++) columns.push("value");
  return { columns: [...columns, "attribute"], cells: [], count: 0, rows: 0 };
}

/** How many cells stand between the words of a row and its attribute in most rows; at least one. */
function valuesBeforeAttributes(tokens: readonly Token[]): number {
  const counts = new Map<number, number>();
  let values = 0;
  for (const token of tokens) {
    if (token.kind === "attribute") counts.set(values, (counts.get(values) ?? 0) + 1);
    values = isValue(token) || token.kind === "level" ? values + 1 : 0;
  }
  const [usual] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0]);
  return Math.max(1, usual);
}
