import type { ConceptBook, PlaceBook } from "./books.ts";
import { checkRow } from "./check-row.ts";
import type { Observation } from "./observation.ts";
import { fieldReaders } from "./row-fields.ts";
import { SeenKeys } from "./seen-keys.ts";
import type { CellError, Mapping, SheetRow } from "./table.ts";

/** What a table is held against. */
export interface CheckContext {
  readonly concepts: ConceptBook;
  readonly places: PlaceBook;
  /** The day of the check, ISO date: nothing can have been known later. */
  readonly today: string;
  /** What is given as the source where the table does not tell: the name of the file. */
  readonly source: string;
}

/** An observation with the row it stands in, counted from 1. */
export interface RowObservation extends Observation {
  readonly row: number;
}

/** What became of rows. */
export interface Checked {
  readonly observations: readonly RowObservation[];
  readonly errors: readonly CellError[];
}

/** A check of one table, row by row; it remembers the keys it has seen. */
export interface TableCheck {
  /** Checks the next row of the file, from its first on. */
  next(row: SheetRow): Checked;
}

const NOTHING: Checked = { observations: [], errors: [] };

/** Starts the check of a table under a mapping whose required fields are all given (see `openFields`). */
export function startCheck(mapping: Mapping, context: CheckContext): TableCheck {
  const readers = fieldReaders(context);
  const seen = new SeenKeys();
  let number = 0;
  return {
    next(row) {
      number += 1;
      if (number <= mapping.headerRow + 1) return NOTHING;
      const checked = checkRow(row, number, { mapping, context, readers });
      return withoutDuplicates(checked, number, seen, mapping);
    },
  };
}

function withoutDuplicates(checked: Checked, row: number, seen: SeenKeys, mapping: Mapping): Checked {
  let errors: CellError[] | null = null;
  for (const observation of checked.observations) {
    const other = seen.note(observation, row);
    if (other === null) continue;
    errors ??= [];
    const column = mapping.columns.concept ?? null;
    const { concept, period, knownOn } = observation;
    errors.push({
      row,
      column,
      field: "concept",
      text: concept,
      code: "duplicate",
      params: { other, period, knownOn },
    });
  }
  return errors === null ? checked : { ...checked, errors: [...checked.errors, ...errors] };
}

/** Checks a whole table at once. */
export function checkTable(rows: readonly SheetRow[], mapping: Mapping, context: CheckContext): Checked {
  const check = startCheck(mapping, context);
  const checked = rows.map((row) => check.next(row));
  return {
    observations: checked.flatMap(({ observations }) => observations),
    errors: checked.flatMap(({ errors }) => errors),
  };
}
