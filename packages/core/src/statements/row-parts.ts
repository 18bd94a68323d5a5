import type { Span } from "../text/index.ts";
import type { CellText, Nature } from "./row.ts";
import { NATURE_WORD, NOT_A_UNIT, WORDY_TARGET } from "./row-words.ts";

/** A row as it was taken out of its table, before its parts are read. Texts are repaired text, trimmed. */
export interface RowParts {
  readonly span: Span;
  readonly category: string | null;
  readonly ordinal: number | null;
  /** Whether the ordinal is that of a line above, this one having none. */
  readonly nested: boolean;
  /** The name above this one and others, where names stand in two columns. */
  readonly group: string | null;
  /** The name with the unit in its last bracket. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Text of the unit column, where the table has one. */
  readonly unit: string | null;
  /** Text of the target cell; null where it is empty or lost. */
  readonly target: string | null;
  readonly targetSpan: Span | null;
  /** Whether the row has a number of which the file does not tell whether it is the target. */
  readonly unsure: boolean;
  /** The cell in front of an empty target cell, whose words may be merged over both; null where there is none. */
  readonly beside: CellText | null;
  readonly attribute: string | null;
  /** The cell of the unit in charge. */
  readonly lead: CellText | null;
}

/** Splits `森林覆盖率（%）` into name and unit; the unit is null where no bracket at the end holds one. */
export function splitUnit(cell: string): { readonly name: string; readonly unit: string | null } {
  const match = /^(.*\S)\s*[（(]([^（）()]{1,12})[）)]\s*$/.exec(cell);
  const [, name, unit] = match ?? [];
  if (name === undefined || unit === undefined || NOT_A_UNIT.test(unit)) return { name: cell, unit: null };
  return { name, unit: unit.trim() };
}

/** The attribute a cell states, null where it is lost. */
export function natureOf(cell: string | null): Nature | null {
  const word = cell === null ? undefined : NATURE_WORD.exec(cell)?.[0];
  if (word === undefined) return null;
  return word === "约束性" ? "binding" : "expected";
}

/** Whether a target may stand for the rows below it whose cells are empty: words may, a number is of one row only. */
export function spreads(target: string): boolean {
  return !/\d/.test(target) && WORDY_TARGET.test(target);
}
