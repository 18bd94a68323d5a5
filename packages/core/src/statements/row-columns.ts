import { planYears } from "../language/index.ts";
import { COLUMN_WORDS, type ColumnRole, DASH, NATURE_WORD, NUMBER_TARGET } from "./row-words.ts";
import { type GridRow, widthOf } from "./table-grid.ts";

/** A header tells at least this many columns apart, or it is none. */
const FEWEST_COLUMNS = 3;
/** More cells than this in one row are a table that has lost its lines. */
const MOST_COLUMNS = 40;

/** A plan may set a nearer and a further target; a year this far behind the first is the further one. */
const FAR_TARGET = 10;
/** Words of a header cell that make a target of its column. */
const TARGET_WORD = /目标|计划|预期|规划/;
/** A column of what is done: such a table lists works, whatever their aims are called. */
const WORKS = /(?:建设|主要|重点|工作|任务)(?:内容|任务|举措|措施)|^内容$/;
const YEAR = /(?:19|20)\d\d/;
const PLAN = /十([一二三四五])五/;

/** What a header cell says its column holds. */
export function columnRole(cell: string): ColumnRole {
  const words = cell.replace(/\s+/g, "");
  if (/^\d+$/.test(words) && words.length < 4) return "other";
  return COLUMN_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

/**
 * The roles of a header's columns, or null where the cells are no header of an indicator table: one that has names and an
 * attribute, or a target. `announced` says that what stands above the table announces targets; years to come are enough then.
 * A blank header cell continues the column before it.
 */
export function headerRoles(cells: readonly string[], announced = false): readonly ColumnRole[] | null {
  if (cells.length > MOST_COLUMNS) return null;
  const told = continued(cells);
  const said = told.map((cell) => columnRole(cell));
  const known = new Set(said.filter((role) => role !== "other"));
  if (!known.has("name") || known.size < (announced ? FEWEST_COLUMNS - 1 : FEWEST_COLUMNS)) return null;
  if (!known.has("attribute") && !announced && !cells.some((cell) => TARGET_WORD.test(cell))) return null;
  if (!known.has("attribute") && cells.some((cell) => WORKS.test(cell))) return null;
  return oneTarget(told, said);
}

function continued(cells: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const cell of cells) result.push(cell.trim() === "" ? (result.at(-1) ?? "") : cell);
  return result;
}

/** Of several columns of years the target is the last one that the plan itself governs; those before it are bases. */
function oneTarget(cells: readonly string[], roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const years = cells.map((cell, index) => (roles[index] === "target" ? yearOf(cell) : 0));
  const dated = years.filter((year) => year > 0);
  if (new Set(dated).size < 2) return roles;
  const target = targetYear(cells, years, Math.min(...dated));
  return roles.map((role, index) => {
    const year = years[index] ?? 0;
    if (role !== "target" || year === 0 || year === target) return role;
    return year < target ? "base" : "other";
  });
}

/** Where all years are called targets they are a nearer and a further one; else the first is what the plan starts from. */
function targetYear(cells: readonly string[], years: readonly number[], first: number): number {
  const dated = years.flatMap((year, index) => (year > 0 ? [{ year, cell: cells[index] ?? "" }] : []));
  const called = dated.filter(({ cell }) => /目标/.test(cell)).map(({ year }) => year);
  const apart = called.length === dated.length && called.every((year) => (year - first) % 5 === 0);
  if (apart) return first;
  return Math.max(...dated.filter(({ year }) => year < first + FAR_TARGET).map(({ year }) => year));
}

/** The year a header cell speaks of, a five-year plan by its last; 0 where it names none. */
function yearOf(cell: string): number {
  const plan = PLAN.exec(cell)?.[1];
  const year = cell.match(new RegExp(YEAR, "g"))?.at(-1);
  if (year !== undefined) return Number(year);
  return plan === undefined ? 0 : planYears(10 + "一二三四五".indexOf(plan) + 1).last;
}

/** How many rows are looked at to learn what the columns of a table without a head hold. */
const ROWS_LOOKED_AT = 60;
const MOST = 0.6;

/**
 * The roles of the columns of a table that has lost its head, told by its cells. Only a table with an attribute column counts;
 * where it has several columns of values, nothing says which is the target, and none is.
 */
export function rolesByContent(rows: readonly GridRow[]): readonly ColumnRole[] | null {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const width = widthOf(looked);
  if (width < FEWEST_COLUMNS || width > MOST_COLUMNS) return null;
  const share = (column: number, test: (text: string) => boolean): number => {
    const filled = looked.map((row) => row.get(column)?.text ?? "").filter((text) => text !== "");
    return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  };
  const is = (test: (text: string) => boolean): readonly boolean[] =>
    Array.from({ length: width }, (_, column) => share(column, test) >= MOST);
  const attributes = is((text) => NATURE_WORD.test(text));
  if (!attributes.includes(true)) return null;
  const numbers = is((text) => NUMBER_TARGET.test(text) || DASH.test(text));
  const counts = is((text) => /^\d{1,3}$/.test(text));
  const words = numbers.map((number, column) => !number && !attributes[column]);
  const name = nameColumn(looked, words);
  const values = numbers.map((number, column) => number && column > name && !attributes[column]);
  const single = values.filter(Boolean).length === 1;
  return Array.from({ length: width }, (_, column): ColumnRole => {
    if (attributes[column]) return "attribute";
    if (column === name) return "name";
    if (column < name) return counts[column] ? "ordinal" : "category";
    return values[column] && single ? "target" : "other";
  });
}

/** The column of words that says something else in every row. */
function nameColumn(rows: readonly GridRow[], words: readonly boolean[]): number {
  const different = words.map((holds, column) =>
    holds ? new Set(rows.map((row) => row.get(column)?.text ?? "")).size : 0,
  );
  return different.indexOf(Math.max(...different));
}
