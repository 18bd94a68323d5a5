import { createHash } from "node:crypto";
import { type Digest, type Entry, type EntryBody, GENESIS, type Head, type Stamp, seal } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { journal } from "../schema/index.ts";

/** SHA-256 in hexadecimal. */
export const sha256: Digest = (text) => createHash("sha256").update(text, "utf8").digest("hex");

/** Held until the end of the transaction by whoever appends: the chain has one end, so one writer at a time. */
const JOURNAL_LOCK = 7_440_001;

/** Waits for the end of the journal and holds it until the end of the transaction. */
export async function lockJournal(transaction: Connection): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${JOURNAL_LOCK})`);
}

/** An entry to be, with what the lists show of it. */
export interface Line {
  readonly body: EntryBody;
  readonly summary: Record<string, unknown>;
  readonly subjects: readonly string[];
}

/**
 * Seals entries to the end of the journal. Take the locks on rows first: whoever holds the journal waits for nobody.
 * Must run inside a transaction.
 */
export async function append(transaction: Connection, lines: readonly Line[], stamp: Stamp): Promise<readonly Entry[]> {
  if (lines.length === 0) return [];
  await lockJournal(transaction);
  let head = await journalHead(transaction);
  const entries: Entry[] = [];
  for (const { body } of lines) {
    const entry = seal(head, body, stamp, sha256);
    entries.push(entry);
    head = entry;
  }
  await transaction
    .insert(journal)
    .values(entries.map((entry, index) => ({ ...entry, summary: lines[index]?.summary ?? {} })));
  for (const [index, { seq }] of entries.entries()) {
    const subjects = sql.param(lines[index]?.subjects ?? []);
    await transaction.execute(
      sql`insert into journal_subjects (subject, seq) select subject, ${seq} from unnest(${subjects}::text[]) subject`,
    );
  }
  return entries;
}

/** Place and hash of the journal's last entry. */
export async function journalHead(connection: Connection): Promise<Head> {
  type Row = { seq: string; hash: string };
  const row = await rowOf<Row>(connection, sql`select seq, hash from journal order by seq desc limit 1`);
  return row === null ? GENESIS : { seq: Number(row.seq), hash: row.hash };
}
