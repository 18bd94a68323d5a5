import pg from "pg";
import type { JournalDigest } from "./ledger/digest.ts";

/** Where the database is: an address (`postgres://…`), or its parts (`host` may be the folder of a socket). */
export interface StoreConnection {
  readonly url?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** Most connections at a time, default 10. */
  readonly max?: number | undefined;
  /** What the journal of a new database is sealed with; without it the one it has, SHA-256 at first. */
  readonly digest?: JournalDigest | undefined;
}

const DEFAULT_MAX = 10;
/** A database that is there answers in milliseconds; one behind a dropped packet never does. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Settings for `pg`. */
export function clientConfig(connection: StoreConnection): pg.PoolConfig {
  const { url, host, port, user, password, database, max } = connection;
  return {
    ...(url === undefined ? { host, port, user, password, database } : { connectionString: url }),
    max: max ?? DEFAULT_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "lantu",
  };
}

/**
 * Opens connections as they are needed. One the server ends is replaced: idle, it is no error of ours; at work, whoever asked
 * over it is told, and nobody else.
 */
export function openPool(connection: StoreConnection): pg.Pool {
  const pool = new pg.Pool(clientConfig(connection));
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Where the connections of a pool lead, for another pool. */
export function connectionOf({ options }: pg.Pool): StoreConnection {
  const { connectionString: url, host, port, user, database, max } = options;
  const password = typeof options.password === "string" ? options.password : undefined;
  return { url, host, port, user, password, database, max };
}

/** Where a connection leads, to be named in a message; never the password. */
export function placeOf(connection: StoreConnection): { host: string; port: number; database: string } {
  const { host, port, database } = new pg.Client(clientConfig(connection));
  return { host, port, database: database ?? "" };
}
