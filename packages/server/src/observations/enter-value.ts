import { checkTable, FIELDS, type Observation } from "@lantu/core/signals";
import type { EnteredRow, Store } from "@lantu/store";
import type { z } from "zod";
import type { ObservationEntry } from "../contract/index.ts";
import { HttpProblem } from "../http/problem.ts";
import { booksOf } from "./books.ts";
import { today } from "./read-table.ts";

/** A value given by hand, and the row it was checked as. */
export interface CheckedEntry {
  readonly observation: Observation;
  readonly row: EnteredRow;
}

/**
 * A value given by hand, checked as a table of one row is.
 * @throws HttpProblem that names every field that is wrong
 */
export async function checkedEntry(store: Store, given: z.infer<typeof ObservationEntry>): Promise<CheckedEntry> {
  const { reason: _, value, knownOn = today(), ...told } = given;
  const texts: Readonly<Record<string, string | undefined>> = {
    ...told,
    knownOn,
    value: value === null ? "…" : String(value),
  };
  const fields = FIELDS.filter((field) => texts[field] !== undefined);
  const columns = Object.fromEntries(fields.map((field, column) => [field, column]));
  const rows = [fields.map(String), fields.map((field) => texts[field] ?? "")];
  const context = { ...(await booksOf(store)), today: today(), source: told.source };
  const mapping = { headerRow: 0, columns, constants: {}, spread: null };
  const { observations, errors } = checkTable(rows, mapping, context);
  const [observation] = observations;
  if (errors.length > 0 || observation === undefined) throw new HttpProblem("observation-invalid", {}, cellsOf(errors));
  const { row: __, ...checked } = observation;
  return { observation: checked, row: { preview: { rows, sheets: [] }, mapping } };
}

function cellsOf(errors: ReturnType<typeof checkTable>["errors"]) {
  return errors.map((cell) => ({ path: `body.${cell.field}`, cell }));
}
