import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { StoreProblem } from "./problem.ts";

/** Oldest PostgreSQL the schema works on: 15 (`server_version_num`). */
const OLDEST_SERVER = 150_000;
/** Held by whoever brings the schema up to date: two processes starting at once must not both do it. */
const MIGRATION_LOCK = 7_440_002;

const FOLDER = fileURLToPath(new URL("../migrations", import.meta.url));

/**
 * Brings a database's schema up to date.
 * @throws StoreProblem `database-too-old`, `database-encoding` or `database-newer`; then nothing was changed
 */
export async function migrateDatabase(client: pg.PoolClient): Promise<void> {
  await checkServer(client);
  await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
  try {
    await checkNotNewer(client);
    await migrate(drizzle(client), { migrationsFolder: FOLDER });
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  }
}

async function checkServer(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string; database: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding, current_database() as database`,
  );
  const server = rows[0];
  if (server === undefined || server.number < OLDEST_SERVER) {
    throw new StoreProblem("database-too-old", { found: server?.version ?? "?", needed: OLDEST_SERVER / 10_000 });
  }
  if (server.encoding !== "UTF8") {
    throw new StoreProblem("database-encoding", { database: server.database, found: server.encoding });
  }
}

/** A later Lantu has been here: its tables are not ours to write to. */
async function checkNotNewer(client: pg.PoolClient): Promise<void> {
  const { rows: tables } = await client.query<{ name: string | null }>(
    "select to_regclass('drizzle.__drizzle_migrations')::text as name",
  );
  if (tables[0]?.name == null) return;
  const { rows } = await client.query<{ last: string | null }>(
    "select max(created_at) as last from drizzle.__drizzle_migrations",
  );
  const found = Number(rows[0]?.last ?? 0);
  const known = newestKnown();
  if (found > known) throw new StoreProblem("database-newer", { found: dateOf(found), known: dateOf(known) });
}

function newestKnown(): number {
  const journal: { entries: readonly { when: number }[] } = JSON.parse(
    readFileSync(`${FOLDER}/meta/_journal.json`, "utf8"),
  );
  return Math.max(0, ...journal.entries.map((entry) => entry.when));
}

const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
