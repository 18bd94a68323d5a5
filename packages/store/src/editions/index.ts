import { NO_REVISION, type Revision } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, rowOf, rowsOf, snapshot } from "../database.ts";
import { type LedgerCommand, runCommand } from "../ledger/command.ts";
import type { EditionStand } from "../model/index.ts";
import type { Outcome } from "../outcome.ts";
import type { Asked, Editions } from "../store.ts";
import { sharedBetween } from "./recognise.ts";
import { editionReport } from "./report.ts";
import { editionStand } from "./stand.ts";

/** Editions of the same text. */
export function editionsOf(database: Database): Editions {
  return {
    stand: (document) => snapshot(database, (connection) => editionStand(connection, document)),
    report: (old, now, query) => snapshot(database, (connection) => editionReport(connection, old, now, query)),
    succeed: async (document, of, asked) => {
      const shared = await sharedBetween(database, of, document);
      const line = await lineOf(database, of);
      return settled(database, { kind: "succeed", document, of, shared, line }, asked);
    },
    standAlone: (document, asked) => settled(database, { kind: "stand-alone", document }, asked),
    part: async (document, asked) =>
      settled(database, { kind: "part", document, carry: await carriedBy(database, document) }, asked),
  };
}

async function settled(
  database: Database,
  command: Extract<LedgerCommand, { kind: "succeed" | "stand-alone" | "part" }>,
  asked: Asked,
): Promise<Outcome<EditionStand>> {
  const outcome = await runCommand(database, command, asked);
  if (outcome.kind === "refused") return outcome;
  const value = await snapshot(database, (connection) => editionStand(connection, command.document));
  if (value === null) throw new Error(`document ${command.document} is gone after a write to it`);
  return { ...outcome, value };
}

/** Everything `of` comes from, and what follows it already. */
async function lineOf(connection: Connection, of: string): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(
    connection,
    sql`with recursive earlier as (
        select l.predecessor as id from lineages l where l.document = ${of} and l.predecessor is not null
        union select l.predecessor from earlier e join lineages l on l.document = e.id where l.predecessor is not null
      ) select id from earlier union select l.document from lineages l where l.predecessor = ${of}`,
  );
  return rows.map(({ id }) => id);
}

/** What a document took over when it was last confirmed as a new edition. */
async function carriedBy(connection: Connection, document: string): Promise<Revision> {
  const row = await rowOf<{ carry: Revision | null }>(
    connection,
    sql`select j.payload -> 'carry' as carry from journal_subjects s join journal j on j.seq = s.seq
      where s.subject = ${document} and j.subject = ${document}
        and j.kind in ('document.succeeded', 'document.stands-alone', 'document.read')
      order by j.seq desc limit 1`,
  );
  return row?.carry ?? NO_REVISION;
}
