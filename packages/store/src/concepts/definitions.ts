import type { Concept } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { type Database, rowsOf } from "../database.ts";
import { storable } from "../saving/storable.ts";
import { concepts } from "../schema/index.ts";

/** Concepts a statement takes at a time. */
const BATCH = 500;

/** Keeps versions; one that is held stays as it was published. */
export async function keepDefinitions(
  database: Database,
  given: readonly Concept[],
  origin: "registry" | "person",
): Promise<number> {
  let kept = 0;
  for (let at = 0; at < given.length; at += BATCH) {
    const rows = storable(given.slice(at, at + BATCH)).map((definition) => ({
      ...{ id: definition.id, version: definition.version, definition, origin },
    }));
    const made = await database.insert(concepts).values(rows).onConflictDoNothing().returning({ id: concepts.id });
    kept += made.length;
  }
  return kept;
}

/** The latest version of each, or of those named, by id. */
export async function latestDefinitions(database: Database, ids?: readonly string[]): Promise<readonly Concept[]> {
  const named = ids === undefined ? sql`true` : sql`id = any(${sql.param(ids)}::text[])`;
  const rows = await rowsOf<{ definition: Concept }>(
    database,
    sql`select distinct on (id) definition from concepts where ${named} order by id, version desc`,
  );
  return rows.map(({ definition }) => definition);
}

/** All versions of one, the latest first. */
export async function versionsOf(database: Database, id: string): Promise<readonly Concept[]> {
  const rows = await rowsOf<{ definition: Concept }>(
    database,
    sql`select definition from concepts where id = ${id} order by version desc`,
  );
  return rows.map(({ definition }) => definition);
}
