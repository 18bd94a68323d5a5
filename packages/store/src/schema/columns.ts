import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, type CheckBuilder, check, customType } from "drizzle-orm/pg-core";

/** An id or a code: compared byte by byte, the same on every server whatever its locale. */
export const code = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** Bytes as they are. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** Search terms with their positions, put together by `terms/vector.ts`. */
export const terms = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A constraint that a column holds one of the named values (or null, where the column may). */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]): CheckBuilder {
  const list = sql.raw(values.map((value) => `'${value}'`).join(", "));
  return check(name, sql`${column} in (${list})`);
}

/** A constraint that two columns are a half-open stretch of the raw text. */
export function stretch(name: string, start: AnyPgColumn, end: AnyPgColumn): CheckBuilder {
  return check(name, sql`${start} >= 0 and ${end} >= ${start}`);
}

/** The text value of one attribute of a description, for columns generated from it. */
export function attribute(field: string): SQL {
  return sql.raw(`(description -> '${field}' ->> 'value')`);
}
