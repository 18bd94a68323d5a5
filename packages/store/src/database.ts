import type { SQL } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";

/** The database, or one transaction of it. */
export type Connection = Pick<NodePgDatabase, "execute" | "select" | "insert" | "update" | "delete">;
export type Database = NodePgDatabase;

/** Queries over a pool of connections. */
export function databaseOf(pool: pg.Pool): Database {
  return drizzle(pool);
}

/** The rows of a query, in the type the query's text promises. */
export async function rowsOf<Row>(connection: Connection, query: SQL): Promise<readonly Row[]> {
  const { rows }: { rows: readonly unknown[] } = await connection.execute(query);
  return rows as readonly Row[];
}

/** The first row of a query, or null. */
export async function rowOf<Row>(connection: Connection, query: SQL): Promise<Row | null> {
  return (await rowsOf<Row>(connection, query))[0] ?? null;
}

/** A time as PostgreSQL prints it (`2026-01-31 12:00:00.123+00`), in ISO 8601. */
export function isoTime(time: string): string {
  return new Date(time).toISOString();
}

/** All questions of `ask` see the same state of the database. */
export function snapshot<T>(database: Database, ask: (connection: Connection) => Promise<T>): Promise<T> {
  return database.transaction(ask, { isolationLevel: "repeatable read", accessMode: "read only" });
}
