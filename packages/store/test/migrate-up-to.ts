import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { clientConfig } from "../src/connection.ts";
import type { StoreConnection } from "../src/index.ts";

const MIGRATIONS = join(import.meta.dirname, "..", "migrations");

/** Brings an empty database to where it was when a migration was the newest. */
export async function migrateUpTo(connection: StoreConnection, last: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lantu-migrations-"));
  cpSync(MIGRATIONS, folder, { recursive: true });
  const list = join(folder, "meta", "_journal.json");
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(list, "utf8"));
  const entries = journal.entries.slice(0, journal.entries.findIndex(({ tag }) => tag === last) + 1);
  writeFileSync(list, JSON.stringify({ ...journal, entries }));
  const client = new pg.Client(clientConfig(connection));
  await client.connect();
  try {
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
    rmSync(folder, { recursive: true });
  }
}
