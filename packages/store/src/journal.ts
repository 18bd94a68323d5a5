import { type ChainCheck, type Entry, GENESIS, verifyChain } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, type Database, isoTime, rowsOf } from "./database.ts";
import { beyond, keyColumns, type Order, orderBy, pageOf, positionColumn, stretchOf } from "./keyset.ts";
import { journalHead, sha256 } from "./ledger/append.ts";
import type { JournalFilter, JournalLine, Page, PageRequest } from "./model/index.ts";
import type { Journal } from "./store.ts";

const NEWEST_FIRST: Order = { name: "journal", keys: [{ of: sql`seq`, type: "int", descending: true }] };

/** Entries fetched at a time when the whole journal is read: one may hold a whole plan. */
const BATCH = 20;

/** The journal, to read; it is written by commands only. */
export function journalOf(database: Database): Journal {
  return {
    page: (query) => journalPage(database, query),
    head: () => journalHead(database),
    entries: (seq) => entries(database, seq),
    verify: () => verify(database),
  };
}

/** A row of the journal without its payload. */
export type JournalRow = {
  seq: string | number;
  at: string;
  actor: string;
  kind: string;
  subject: string;
  summary: Record<string, unknown>;
  hash: string;
  previous: string;
};

const LINE = sql`j.seq, j.at, j.actor, j.kind, j.subject, j.summary, j.hash, j.previous`;

/** A row as lists show it. */
export function toJournalLine({ seq, at, actor, kind, subject, summary, hash, previous }: JournalRow): JournalLine {
  return { seq: Number(seq), at: isoTime(at), actor, kind, subject, summary, hash, previous };
}

async function journalPage(connection: Connection, query: JournalFilter & PageRequest): Promise<Page<JournalLine>> {
  const stretch = stretchOf(NEWEST_FIRST, query);
  type Row = JournalRow & { position: readonly number[]; total: number };
  const found = await rowsOf<Row>(
    connection,
    sql`with chosen as (select ${LINE}, ${keyColumns(NEWEST_FIRST)} from journal j where ${conditionOf(query)})
      select *, ${positionColumn(NEWEST_FIRST)} as position from chosen
      where ${beyond(NEWEST_FIRST, stretch)} ${orderBy(NEWEST_FIRST, stretch.backwards)} limit ${stretch.limit + 1}`,
  );
  const counted = await rowsOf<{ total: number }>(
    connection,
    sql`select count(*)::int as total from journal j where ${conditionOf(query)}`,
  );
  const rows = found.map((row) => ({ item: toJournalLine(row), position: row.position }));
  return { ...pageOf(NEWEST_FIRST, stretch, rows), total: counted[0]?.total ?? 0 };
}

function conditionOf({ subject, kinds }: JournalFilter): SQL {
  const about =
    subject === undefined
      ? sql`true`
      : sql`j.seq in (select s.seq from journal_subjects s where s.subject = ${subject})`;
  return kinds === undefined ? about : sql`${about} and j.kind = any(${sql.param(kinds)})`;
}

/** The last lines, newest first. */
export async function lastLines(connection: Connection, count: number): Promise<readonly JournalLine[]> {
  const query = sql`select ${LINE} from journal j order by j.seq desc limit ${count}`;
  return (await rowsOf<JournalRow>(connection, query)).map(toJournalLine);
}

/** What happened to a commitment: its own entries, and those that moved its whole document. Newest first. */
export async function historyOf(
  connection: Connection,
  commitment: string,
  document: string,
): Promise<readonly JournalLine[]> {
  const query = sql`select ${LINE} from journal j where j.seq in (
      select s.seq from journal_subjects s where s.subject = ${commitment}
      union select s.seq from journal_subjects s join journal e on e.seq = s.seq
        where s.subject = ${document}
          and e.kind in ('document.read', 'document.published', 'document.withdrawn', 'document.restored', 'document.discarded', 'document.reread', 'document.succeeded', 'document.parted')
    ) order by j.seq desc`;
  return (await rowsOf<JournalRow>(connection, query)).map(toJournalLine);
}

async function* entries(connection: Connection, seq = 0): AsyncIterable<Entry> {
  for (let last = seq; ; ) {
    const batch = await entriesAfter(connection, last);
    yield* batch;
    const end = batch.at(-1);
    if (end === undefined || batch.length < BATCH) return;
    last = end.seq;
  }
}

/** Whole entries: the payload is what was sealed, in the type its kind says. */
async function entriesAfter(connection: Connection, seq: number): Promise<readonly Entry[]> {
  const rows = await rowsOf<Entry & { at: string }>(
    connection,
    sql`select seq::int as seq, at, actor, kind, subject, payload, previous, hash from journal
      where seq > ${seq} order by seq limit ${BATCH}`,
  );
  return rows.map((row) => ({ ...row, at: isoTime(row.at) }));
}

/** Entries about one document, by their numbers; what is of another document is left out. */
export async function entriesBySeq(
  connection: Connection,
  document: string,
  seqs: readonly number[],
): Promise<readonly Entry[]> {
  const rows = await rowsOf<Entry & { at: string }>(
    connection,
    sql`select j.seq::int as seq, j.at, j.actor, j.kind, j.subject, j.payload, j.previous, j.hash from journal j
      where j.seq = any(${sql.param(seqs)}::bigint[])
        and exists (select from journal_subjects s where s.seq = j.seq and s.subject = ${document})
      order by j.seq`,
  );
  return rows.map((row) => ({ ...row, at: isoTime(row.at) }));
}

async function verify(connection: Connection): Promise<ChainCheck> {
  let head = GENESIS;
  for await (const entry of entries(connection)) {
    const check = verifyChain([entry], sha256, head);
    if (check.kind === "broken") return check;
    head = check.head;
  }
  return { kind: "intact", head };
}
