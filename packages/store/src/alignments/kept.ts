import { sql } from "drizzle-orm";
import { type Connection, type Database, rowOf } from "../database.ts";
import { storable } from "../saving/storable.ts";
import { alignments } from "../schema/index.ts";
import type { AlignmentOf, KeptAlignment } from "./stores.ts";

/** An alignment computed from this basis; null where none is kept. */
export function keptAlignment(connection: Connection, of: AlignmentOf): Promise<KeptAlignment | null> {
  return rowOf<KeptAlignment>(
    connection,
    sql`select alignment, chapters from alignments where from_document = ${of.from} and to_document = ${of.to}
      and mode = ${of.mode} and basis = ${of.basis}`,
  );
}

/** Keeps an alignment in the place of the one computed before. */
export async function keepAlignment(database: Database, of: AlignmentOf, kept: KeptAlignment): Promise<void> {
  const computed = { basis: of.basis, ...storable(kept), computedAt: new Date() };
  await database
    .insert(alignments)
    .values({ fromDocument: of.from, toDocument: of.to, mode: of.mode, ...computed })
    .onConflictDoUpdate({ target: [alignments.fromDocument, alignments.toDocument, alignments.mode], set: computed });
}
