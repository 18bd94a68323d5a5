import type { Concept } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { type Database, rowsOf } from "./database.ts";
import type { Concepts } from "./observations/stores.ts";
import { storable } from "./saving/storable.ts";
import { concepts } from "./schema/index.ts";

/** Concepts a statement takes at a time. */
const BATCH = 500;

/** Definitions of what is measured, every version of them. */
export function conceptsOf(database: Database): Concepts {
  return {
    keep: (given, origin) => keep(database, given, origin),
    list: () => list(database),
    versions: (id) => versions(database, id),
  };
}

/** A version that is held stays as it was published. */
async function keep(database: Database, given: readonly Concept[], origin: "registry" | "person"): Promise<number> {
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

async function list(database: Database): Promise<readonly Concept[]> {
  const rows = await rowsOf<{ definition: Concept }>(
    database,
    sql`select distinct on (id) definition from concepts order by id, version desc`,
  );
  return rows.map(({ definition }) => definition);
}

async function versions(database: Database, id: string): Promise<readonly Concept[]> {
  const rows = await rowsOf<{ definition: Concept }>(
    database,
    sql`select definition from concepts where id = ${id} order by version desc`,
  );
  return rows.map(({ definition }) => definition);
}
