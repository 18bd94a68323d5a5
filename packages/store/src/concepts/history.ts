import type { Concept } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { type Connection, isoTime, rowsOf } from "../database.ts";

/** A version of a definition, and where it came from. */
export interface KeptDefinition {
  readonly definition: Concept;
  readonly origin: "registry" | "person";
  /** ISO 8601. */
  readonly recordedAt: string;
}

/** A change of a concept that people made, as history tells it. */
export interface KeptChange {
  /** Number of its entry of the journal. */
  readonly seq: number;
  readonly kind: "added" | "redefined" | "merged" | "split";
  readonly concept: string;
  readonly version: number | null;
  readonly into: readonly string[];
  readonly reason: string;
  readonly actor: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What there is to tell of one concept. */
export interface ConceptHistory {
  /** The latest first. */
  readonly versions: readonly KeptDefinition[];
  /** The latest first; also those by which others became this one. */
  readonly changes: readonly KeptChange[];
}

/** Everything that became of a concept; nothing of one that was never held. Ask inside a snapshot. */
export async function conceptHistory(connection: Connection, id: string): Promise<ConceptHistory> {
  const versions = await rowsOf<KeptDefinition>(
    connection,
    sql`select definition, origin, recorded_at as "recordedAt" from concepts where id = ${id} order by version desc`,
  );
  type Row = Omit<KeptChange, "seq"> & { seq: string };
  const changes = await rowsOf<Row>(
    connection,
    sql`select c.seq, c.kind, c.concept, c.version, c."into", c.reason, j.actor, j.at
      from concept_changes c join journal j on j.seq = c.seq
      where c.concept = ${id} or ${id} = any(c."into") order by c.seq desc`,
  );
  return {
    versions: versions.map((one) => ({ ...one, recordedAt: isoTime(one.recordedAt) })),
    changes: changes.map((one) => ({ ...one, seq: Number(one.seq), at: isoTime(one.at) })),
  };
}
