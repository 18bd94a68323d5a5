import { type SQL, sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";

/** The database, or one transaction of it. */
export type Connection = Pick<NodePgDatabase, "execute" | "select" | "insert" | "update" | "delete">;
/** All connections. */
export type Database = NodePgDatabase & { readonly $client: pg.Pool };

/** Queries over a pool of connections. */
export function databaseOf(pool: pg.Pool): Database {
  return drizzle(pool);
}

/** The rows of a query, in the type the query's text promises. */
export async function rowsOf<Row>(connection: Connection, query: SQL): Promise<readonly Row[]> {
  const { rows }: { rows: readonly unknown[] } = await connection.execute(query);
  return rows as readonly Row[];
}

/**
 * The rows of a query as one JSON value. For thousands of rows with lists in them this takes half the time: they are
 * taken apart by one call of the engine's own parser instead of one for each list.
 */
export async function manyRowsOf<Row>(connection: Connection, query: SQL): Promise<readonly Row[]> {
  const row = await rowOf<{ rows: readonly Row[] | null }>(
    connection,
    sql`select json_agg(row_to_json(r)) as rows from (${query}) r`,
  );
  return row?.rows ?? [];
}

/** The first row of a query, or null. */
export async function rowOf<Row>(connection: Connection, query: SQL): Promise<Row | null> {
  return (await rowsOf<Row>(connection, query))[0] ?? null;
}

/** A time as PostgreSQL prints it (`2026-01-31 12:00:00.123+00`), in ISO 8601. */
export function isoTime(time: string): string {
  return new Date(time).toISOString();
}

/** A transaction over one connection, for what the query builder cannot do. */
export async function onOneConnection<T>(
  database: Database,
  work: (transaction: Connection, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.$client.connect();
  let failure: Error | undefined;
  try {
    await client.query("begin");
    const result = await work(drizzle(client), client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => {
      failure = lost;
    });
    throw error;
  } finally {
    client.release(failure);
  }
}

/** All questions of `ask` see the same state of the database. */
export function snapshot<T>(database: Database, ask: (connection: Connection) => Promise<T>): Promise<T> {
  return database.transaction(ask, { isolationLevel: "repeatable read", accessMode: "read only" });
}

/** Queries over one connection of the pool, and the connection itself for what the query builder cannot do. */
export interface Reader {
  readonly connection: Connection;
  readonly client: pg.Client;
}

export type Readers = readonly [Reader, ...Reader[]];

/** One connection, and the name of the state it sees: others can join it as long as `ask` goes on. */
export function exported<T>(database: Database, ask: (reader: Reader, state: string) => Promise<T>): Promise<T> {
  return onOneConnection(database, async (connection, client) => {
    await client.query(READ_ONLY);
    const row = await rowOf<{ id: string }>(connection, sql`select pg_export_snapshot() as id`);
    return ask({ connection, client }, row?.id ?? "");
  });
}

/** Questions on so many connections that see the same state: the database answers on as many cores as it is asked on. */
export function joined<T>(
  database: Database,
  state: string,
  wanted: number,
  ask: (readers: Readers) => Promise<T>,
  had: readonly Reader[] = [],
): Promise<T> {
  const [first, ...more] = had;
  if (first !== undefined && had.length >= wanted) return ask([first, ...more]);
  return onOneConnection(database, async (connection, client) => {
    await client.query(READ_ONLY);
    // The command takes no parameters; the name is the server's own.
    await client.query(`set transaction snapshot '${state}'`);
    return joined(database, state, wanted, ask, [...had, { connection, client }]);
  });
}

const READ_ONLY = "set transaction isolation level repeatable read, read only";
