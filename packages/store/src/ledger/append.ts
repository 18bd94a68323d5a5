import { canonical, type Entry, type EntryBody, GENESIS, type Head, type Stamp, seal } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { DIGEST_SETTING, digestBy, type JournalDigest } from "./digest.ts";

/** Held until the end of the transaction by whoever appends: the chain has one end, so one writer at a time. */
const JOURNAL_LOCK = 7_440_001;

/** Waits for the end of the journal and holds it until the end of the transaction. */
export async function lockJournal(transaction: Connection): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${JOURNAL_LOCK})`);
}

/** An entry to be, with what is kept of what lists show of it. */
export interface Line {
  readonly body: EntryBody;
  readonly summary: Record<string, unknown> | null;
  readonly subjects: readonly string[];
}

/**
 * Seals entries to the end of the journal. Take the locks on rows first: whoever holds the journal waits for nobody.
 * Must run inside a transaction.
 */
export async function append(transaction: Connection, lines: readonly Line[], stamp: Stamp): Promise<readonly Entry[]> {
  if (lines.length === 0) return [];
  await lockJournal(transaction);
  const entries = sealTo(await journalEnd(transaction), lines, stamp);
  await insertEntries(transaction, entries, lines);
  return entries;
}

/** Entries sealed to the end of the journal, one after the other; to be inserted by whoever holds it. */
export function sealTo({ digest, ...end }: JournalEnd, lines: readonly Line[], stamp: Stamp): readonly Entry[] {
  let head: Head = end;
  return lines.map(({ body }) => {
    const entry = seal(head, body, stamp, digestBy(digest));
    head = entry;
    return entry;
  });
}

/** Entries and what each is about, in one statement. */
export async function insertEntries(
  transaction: Connection,
  entries: readonly Entry[],
  lines: readonly Line[],
): Promise<void> {
  // Canonical throughout: what is taken out of it as JSON stays as it is written here.
  const rows = canonical(
    entries.map((entry, index) => ({
      ...entry,
      summary: lines[index]?.summary ?? null,
      about: lines[index]?.subjects,
    })),
  );
  await transaction.execute(sql`
    with given as materialized (
      select * from json_to_recordset(${rows}::json) as e (seq bigint, at timestamptz, actor text, kind text,
        subject text, payload json, summary json, previous text, hash text, about text[])
    ), entered as (
      insert into journal (seq, at, actor, kind, subject, payload, summary, previous, hash)
      select seq, at, actor, kind, subject, payload, summary, previous, hash from given order by seq returning seq
    )
    insert into journal_subjects (subject, seq)
    select one, given.seq from given join entered on entered.seq = given.seq, unnest(given.about) as one`);
}

/** Place and hash of the journal's last entry. */
export async function journalHead(connection: Connection): Promise<Head> {
  const { seq, hash } = await journalEnd(connection);
  return { seq, hash };
}

/** The last entry about documents and commitments: what items are and were changes nothing of them. */
export async function lastOfDocuments(connection: Connection): Promise<number> {
  const row = await rowOf<{ seq: string | null }>(
    connection,
    sql`select max(seq) as seq from journal where kind not like '%.changed'`,
  );
  return Number(row?.seq ?? 0);
}

/** The journal's last entry, and what it is sealed with. */
export interface JournalEnd extends Head {
  readonly digest: JournalDigest;
}

/** Where the journal ends. */
export async function journalEnd(connection: Connection): Promise<JournalEnd> {
  type Row = { seq: string | null; hash: string | null; digest: JournalDigest | null };
  const row = await rowOf<Row>(
    connection,
    sql`select j.seq, j.hash, (select value #>> '{}' from settings where key = ${DIGEST_SETTING}) as digest
      from (values (1)) as one left join (select seq, hash from journal order by seq desc limit 1) j on true`,
  );
  const digest = row?.digest ?? "sha256";
  return row?.seq == null || row.hash === null
    ? { ...GENESIS, digest }
    : { seq: Number(row.seq), hash: row.hash, digest };
}

/** What the journal of a database is sealed with. */
export async function digestOfJournal(connection: Connection): Promise<JournalDigest> {
  return (await journalEnd(connection)).digest;
}
