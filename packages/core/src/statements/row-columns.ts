import { COLUMN_WORDS, type ColumnRole } from "./row-words.ts";

/** A header tells at least this many columns apart, or it is none. */
const FEWEST_COLUMNS = 3;
/** More cells than this in one row are a table that has lost its lines. */
const MOST_COLUMNS = 40;

/** A plan may set a nearer and a further target; a year this far behind the first is the further one. */
const FAR_TARGET = 10;

/** What a header cell says its column holds. */
export function columnRole(cell: string): ColumnRole {
  const words = cell.replace(/\s+/g, "");
  if (/^\d+$/.test(words) && words.length < 4) return "other";
  return COLUMN_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

/**
 * The roles of a header's columns, or null where the cells are no header of an indicator table (one that has names
 * and a target or an attribute). A blank header cell continues the column before it.
 */
export function headerRoles(cells: readonly string[]): readonly ColumnRole[] | null {
  if (cells.length > MOST_COLUMNS) return null;
  const told = continued(cells);
  const said = told.map((cell) => columnRole(cell));
  const known = new Set(said.filter((role) => role !== "other"));
  if (known.size < FEWEST_COLUMNS || !known.has("name")) return null;
  if (!known.has("attribute") && !cells.some((cell) => /目标|计划|预期|规划/.test(cell))) return null;
  return oneTarget(told, said);
}

function continued(cells: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const cell of cells) result.push(cell.trim() === "" ? (result.at(-1) ?? "") : cell);
  return result;
}

/** Of several columns of years the target is the last one that the plan itself governs; those before it are bases. */
function oneTarget(cells: readonly string[], roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const years = cells.map((cell, index) => (roles[index] === "target" ? Number(/20\d\d/.exec(cell)?.[0] ?? 0) : 0));
  const dated = years.filter((year) => year > 0);
  const first = Math.min(...dated);
  const near = dated.filter((year) => year < first + FAR_TARGET);
  const target = Math.max(...near);
  if (dated.length < 2) return roles;
  return roles.map((role, index) => {
    const year = years[index] ?? 0;
    if (role !== "target" || year === 0 || year === target) return role;
    return year < target ? "base" : "other";
  });
}
