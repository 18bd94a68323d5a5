import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { AnyPgTable } from "drizzle-orm/pg-core";

/** A column: what its rows call it in code, and its name. */
type Column = readonly [string, string];

/** All columns of a table but those the database makes itself. */
const columnsOf = (table: AnyPgTable): readonly Column[] =>
  Object.entries(getTableColumns(table)).flatMap(([key, { name, generated }]) =>
    generated === undefined ? [[key, name] as const] : [],
  );

/** Columns told apart by what rows call them: those named, and all others but some. */
export function columnsBetween(table: AnyPgTable, named: readonly string[], without: readonly string[]) {
  const columns = columnsOf(table);
  return {
    standing: columns.filter(([key]) => named.includes(key)),
    rest: columns.filter(([key]) => !named.includes(key) && !without.includes(key)),
  };
}

const listed = (columns: readonly Column[], told: (column: SQL, key: string) => SQL, alias: string): SQL =>
  sql.join(
    columns.map(([key, name]) => told(sql.raw(`${alias}."${name}"`), key)),
    sql`, `,
  );

/** Columns of an alias, called as rows call them. */
export const namedOf = (columns: readonly Column[], alias: string): SQL =>
  listed(columns, (column, key) => sql`${column} as ${sql.identifier(key)}`, alias);

/** Columns of an alias. */
export const valuesOf = (columns: readonly Column[], alias: string): SQL => listed(columns, (column) => column, alias);

/** The same, null where a condition holds. */
export const namedUnless = (condition: SQL, columns: readonly Column[], alias: string): SQL =>
  listed(columns, (column, key) => sql`case when not ${condition} then ${column} end as ${sql.identifier(key)}`, alias);

/** All columns of an alias but those the database makes itself, called as rows call them. */
export const allOf = (table: AnyPgTable, alias: string): SQL => namedOf(columnsOf(table), alias);
