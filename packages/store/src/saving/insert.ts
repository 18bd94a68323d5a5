import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Connection } from "../database.ts";

/** Rows a statement carries at most: keeps a statement's text to a few megabytes. */
const BATCH = 5_000;

/**
 * Inserts many rows at a time. They travel as one JSON text, which PostgreSQL takes apart by the table's own columns:
 * one parameter however many rows and columns, nested values included.
 */
export async function insertRows<T extends PgTable>(
  connection: Connection,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const name = sql.identifier(getTableName(table));
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    const { columns, json } = asJson(table, batch);
    await connection.execute(
      sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${json}::json)`,
    );
  }
}

/** Rows as JSON under the columns' own names. What the first row leaves out the table fills in. */
function asJson(table: PgTable, rows: readonly object[]) {
  const used = Object.entries(getTableColumns(table)).filter(([field]) => field in (rows[0] ?? {}));
  const names = used.map(([field, { name }]) => [field, name] as const);
  const named = rows.map((row) => {
    const columns: Record<string, unknown> = {};
    for (const [field, name] of names) columns[name] = row[field as keyof typeof row];
    return columns;
  });
  const columns = sql.join(
    names.map(([, name]) => sql.identifier(name)),
    sql`, `,
  );
  return { columns, json: JSON.stringify(named) };
}
