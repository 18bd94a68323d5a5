import type { TableBlock } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import { columnRole, headerRoles } from "./row-columns.ts";
import { isTarget, type RowParts } from "./row-parts.ts";
import { type ColumnRole, DASH, NATURE_WORD } from "./row-words.ts";

/** A cell of a table whose columns are lost. */
interface Token {
  readonly text: string;
  readonly span: Span;
}

/** The cells of one row, in reading order. */
interface RowTokens {
  readonly category: string | null;
  readonly ordinal: Token | null;
  readonly nested: boolean;
  readonly cells: readonly Token[];
}

/** Fewer rows that end in an attribute are no indicator table. */
const FEWEST_ATTRIBUTES = 3;

/** Header cells that could be read as targets: years, and the second line below a year. */
const HEADER_CELL = /^20\d\d年|^(?:预计|实际)?(?:完成|计划|实际|预计)(?:数|值|情况)?$/;

/**
 * The rows of an indicator table told one cell after the other, without columns: a row begins at its ordinal (or behind
 * the attribute of the row above) and ends with its attribute; empty cells have left no trace.
 */
export function sequenceRows(text: string, table: TableBlock): readonly RowParts[] | null {
  const tokens = table.cells
    .map(({ span }) => ({ text: text.slice(span.start, span.end).trim(), span }))
    .filter((token) => token.text !== "");
  if (tokens.filter((token) => NATURE_WORD.test(token.text)).length < FEWEST_ATTRIBUTES) return null;
  const { roles, body } = withoutHeader(tokens);
  const parts: RowParts[] = [];
  for (const row of splitRows(body, roles.includes("ordinal"))) {
    const read = readRow(row, roles, parts.at(-1) ?? null);
    if (read !== null) parts.push(read);
  }
  return parts;
}

/** Takes the header cells out, also where a page break repeats them. */
function withoutHeader(tokens: readonly Token[]): {
  readonly roles: readonly ColumnRole[];
  readonly body: readonly Token[];
} {
  const isHeader = (token: Token): boolean =>
    columnRole(token.text) !== "other" &&
    token.text.length <= 14 &&
    (HEADER_CELL.test(token.text) || !isTarget(token.text));
  let count = 0;
  while (count < tokens.length && isHeader(tokens[count] ?? { text: "", span: { start: 0, end: 0 } })) count++;
  const header = tokens.slice(0, count);
  const said = new Set(header.map((token) => token.text));
  const roles = headerRoles(header.map((token) => token.text)) ?? header.map((token) => columnRole(token.text));
  return { roles: withSubcolumns(roles), body: tokens.slice(count).filter((token) => !said.has(token.text)) };
}

/** Header cells behind the last column are a second line: they divide the first column of values. */
function withSubcolumns(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const last = roles.indexOf("attribute");
  const divided = roles.indexOf("base");
  const count = roles.length - last - 1;
  if (last < 0 || divided < 0 || divided > last || count < 2) return roles;
  const subcolumns: readonly ColumnRole[] = Array.from({ length: count }, () => "base");
  return [...roles.slice(0, divided), ...subcolumns, ...roles.slice(divided + 1, last + 1)];
}

function splitRows(tokens: readonly Token[], numbered: boolean): readonly RowTokens[] {
  const rows: RowTokens[] = [];
  let category: string | null = null;
  let expected = 1;
  let cells: Token[] = [];
  let ordinal: Token | null = null;
  const close = (nested: boolean): void => {
    if (cells.length > 0) rows.push({ category, ordinal, nested, cells });
    cells = [];
  };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const opens = numbered && Number(token.text) === expected && next !== undefined && !isTarget(next.text);
    if (opens) {
      close(false);
      ordinal = token;
      expected++;
      return;
    }
    const complete = cells.some((cell) => NATURE_WORD.test(cell.text));
    const before = cells.length === 0 || complete;
    if (before && isCategory(token, next, tokens[index + 2], numbered, expected)) {
      close(false);
      category = token.text;
      ordinal = null;
      return;
    }
    if (complete) close(false);
    cells.push(token);
  });
  close(false);
  return rows.map((row, index) => ({ ...row, nested: numbered && row.ordinal === rows[index - 1]?.ordinal }));
}

/** A category stands alone between two rows: before an ordinal, or before the name that opens a row without one. */
function isCategory(
  token: Token,
  next: Token | undefined,
  second: Token | undefined,
  numbered: boolean,
  expected: number,
): boolean {
  if (next === undefined || NATURE_WORD.test(token.text) || token.text.length > 12) return false;
  if (numbered) return Number(next.text) === expected && second !== undefined && !isTarget(second.text);
  return (
    !isTarget(token.text) &&
    !isTarget(next.text) &&
    !DASH.test(next.text) &&
    second !== undefined &&
    isTarget(second.text) &&
    !/[（(]/.test(token.text)
  );
}

function readRow(row: RowTokens, roles: readonly ColumnRole[], last: RowParts | null): RowParts | null {
  const attribute = row.cells.find((cell) => NATURE_WORD.test(cell.text));
  const others = row.cells.filter((cell) => cell !== attribute);
  const firstValue = others.findIndex((cell, index) => index > 0 && (isTarget(cell.text) || DASH.test(cell.text)));
  const names = firstValue < 0 ? others : others.slice(0, firstValue);
  const values = firstValue < 0 ? [] : others.slice(firstValue);
  const unit = roles.includes("unit") && names.length > 1 ? names.at(-1) : undefined;
  const name = unit === undefined ? names.at(-1) : names.at(-2);
  if (name === undefined) return null;
  const target = targetOf(values, roles);
  const end = Math.max(...row.cells.map((cell) => cell.span.end));
  return {
    span: {
      start: Math.min(row.nested ? name.span.start : (row.ordinal?.span.start ?? name.span.start), name.span.start),
      end,
    },
    category: row.category,
    ordinal: row.ordinal === null ? null : Number(row.ordinal.text),
    name: name.text,
    nameSpan: name.span,
    unit: unit?.text ?? null,
    target: target?.text ?? null,
    targetSpan: target?.span ?? null,
    beside: null,
    attribute: attribute?.text ?? (row.nested ? (last?.attribute ?? null) : null),
  };
}

/** The value of the target column. Where a value is lost and words do not tell, the target is not guessed from the base. */
function targetOf(values: readonly Token[], roles: readonly ColumnRole[]): Token | undefined {
  const columns = roles.filter((role) => role === "base" || role === "target" || role === "rate");
  if (columns.length <= 1) return values.find((value) => !DASH.test(value.text));
  if (values.length >= columns.length) {
    const target = values[columns.indexOf("target")];
    if (target !== undefined && !DASH.test(target.text)) return target;
    const rate = values[columns.indexOf("rate")];
    return rate !== undefined && !DASH.test(rate.text) ? rate : undefined;
  }
  return values.find((value) => !/^[\d.,]+$/.test(value.text) && !DASH.test(value.text));
}
