import type { Entry, EntryBody } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, type Database, isoTime, rowOf, rowsOf } from "./database.ts";
import { toldSummary } from "./items/line.ts";
import { beyond, keyColumns, type Order, orderBy, pageOf, positionColumn, stretchOf } from "./keyset.ts";
import { digestOfJournal, journalHead } from "./ledger/append.ts";
import type { JournalFilter, JournalLine, Page, PageRequest, WholeEntry } from "./model/index.ts";
import type { Journal } from "./store.ts";
import { subjectTitles } from "./subject-titles.ts";
import { verifyLedger } from "./verify/index.ts";
import { journalLines } from "./verify/lines.ts";
import { dayRoots, SHANGHAI } from "./verify/roots.ts";

const NEWEST_FIRST: Order = { name: "journal", keys: [{ of: sql`seq`, type: "int", descending: true }] };

/** Entries fetched at a time when the whole journal is read: one may hold a whole plan. */
const BATCH = 20;

/** The journal, to read; it is written by commands only. */
export function journalOf(database: Database): Journal {
  return {
    page: (query) => journalPage(database, query),
    head: () => journalHead(database),
    entries: (seq) => entries(database, seq),
    lines: () => journalLines(database),
    entry: (seq) => wholeEntry(database, seq),
    undoneBy: (seq) => undoneBy(database, seq),
    titles: (subjects) => subjectTitles(database, subjects),
    roots: (days = {}) => dayRoots(database, days),
    digest: () => digestOfJournal(database),
    verify: (options = {}) => verifyLedger(database, options),
  };
}

/** A row of the journal, with its payload where what lists show is read off that. */
export type JournalRow = {
  seq: string | number;
  at: string;
  actor: string;
  kind: string;
  subject: string;
  summary: Record<string, unknown> | null;
  payload: EntryBody["payload"] | null;
  hash: string;
  previous: string;
};

const LINE = sql`j.seq, j.at, j.actor, j.kind, j.subject, j.summary, j.hash, j.previous,
  case when j.summary is null then j.payload end as payload`;

/** A row as lists show it. */
export function toJournalLine({
  seq,
  at,
  actor,
  kind,
  subject,
  payload,
  hash,
  previous,
  ...row
}: JournalRow): JournalLine {
  // A payload is told just where no summary is kept.
  const summary = toldSummary({ kind, subject, payload } as EntryBody, row.summary);
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
  const rows = found.map((row) => ({ item: toJournalLine(row), position: row.position }));
  return { ...pageOf(NEWEST_FIRST, stretch, rows), total: await countOf(connection, query) };
}

/** Entries count without gaps: how many there are, the last one tells. */
async function countOf(connection: Connection, filter: JournalFilter): Promise<number> {
  const { subject, kinds, actor, from, until, q, withoutItems = false } = filter;
  const isWhole = !withoutItems && [subject, kinds, actor, from, until, q].every((given) => given === undefined);
  if (isWhole) return (await journalHead(connection)).seq;
  const counted = await rowOf<{ total: number }>(
    connection,
    sql`select count(*)::int as total from journal j where ${conditionOf(filter)}`,
  );
  return counted?.total ?? 0;
}

function conditionOf({ subject, kinds, actor, from, until, q, withoutItems = false }: JournalFilter): SQL {
  const conditions = [
    subject === undefined ? null : sql`j.seq in (select s.seq from journal_subjects s where s.subject = ${subject})`,
    withoutItems ? sql`j.kind not like '%.changed'` : null,
    kinds === undefined ? null : sql`j.kind = any(${sql.param(kinds)}::text[])`,
    actor === undefined ? null : sql`j.actor = ${actor}`,
    from === undefined ? null : sql`j.at >= ${from}::date::timestamp at time zone ${SHANGHAI}`,
    until === undefined ? null : sql`j.at < (${until}::date + 1)::timestamp at time zone ${SHANGHAI}`,
    q === undefined ? null : tells(`%${q.replace(/[\\%_]/g, "\\$&")}%`),
  ];
  const given = conditions.filter((one) => one !== null);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
}

const members = (value: "before" | "after"): SQL => sql`(case when json_typeof(c -> ${value}::text) = 'object'
  then c -> ${value}::text else '{}' end)`;
const nameIn = (value: "before" | "after"): SQL => sql`c -> ${value}::text ->> 'name', c -> ${value}::text ->> 'title'`;

/**
 * Whether words fit what lists tell of an entry. Of an act on a single item that is read off the payload (`itemSummary`):
 * what stayed as it was is no part of it.
 * @param like pattern of `ilike`
 */
const tells = (like: string): SQL => sql`case
  when j.summary is not null then j.summary::text ilike ${like}
  when j.payload::text not ilike ${like} then false
  else exists (select from json_array_elements(j.payload -> 'changes') c where concat_ws(' ', j.payload ->> 'act',
    j.payload ->> 'reason', c ->> 'id', coalesce(${sql.join([nameIn("after"), nameIn("before")], sql`, `)}),
    (select string_agg(concat_ws(' ', b.value, a.value), ' ') from json_each_text(${members("before")}) b
      full join json_each_text(${members("after")}) a using (key) where b.value is distinct from a.value)) ilike ${like})
  end`;

/** The last lines, newest first. */
export async function lastLines(connection: Connection, count: number): Promise<readonly JournalLine[]> {
  const query = sql`select ${LINE} from journal j order by j.seq desc limit ${count}`;
  return (await rowsOf<JournalRow>(connection, query)).map(toJournalLine);
}

/** What happened to the words of a commitment: its own entries, and those that moved its whole document. Newest first. */
export async function historyOf(
  connection: Connection,
  commitment: string,
  document: string,
): Promise<readonly JournalLine[]> {
  const query = sql`select ${LINE} from journal j where j.seq = any(array(
      select s.seq from journal_subjects s join journal e on e.seq = s.seq
        where s.subject = ${commitment} and e.kind not like '%.changed'
      union select s.seq from journal_subjects s join journal e on e.seq = s.seq
        where s.subject = ${document} and e.kind like 'document.%'
          and e.kind in ('document.read', 'document.published', 'document.withdrawn', 'document.restored', 'document.discarded', 'document.reread', 'document.succeeded', 'document.parted')
    )) order by j.seq desc`;
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

/** One entry whole, with what lists show of it; null where there is none. */
async function wholeEntry(connection: Connection, seq: number): Promise<WholeEntry | null> {
  const row = await rowOf<Entry & { at: string; summary: Record<string, unknown> | null }>(
    connection,
    sql`select seq::int as seq, at, actor, kind, subject, payload, previous, hash, summary from journal where seq = ${seq}`,
  );
  if (row === null) return null;
  const { summary, ...entry } = row;
  return { entry: { ...entry, at: isoTime(entry.at) }, summary: toldSummary(entry, summary) };
}

/** The last entry that took back what another did; null where none has. */
async function undoneBy(connection: Connection, seq: number): Promise<number | null> {
  const row = await rowOf<{ seq: string }>(
    connection,
    sql`select later.seq from journal undone
      join journal_subjects s on s.subject = undone.subject
      join journal later on later.seq = s.seq and later.seq > undone.seq and later.kind = undone.kind
      where undone.seq = ${seq} and (later.payload ->> 'undoes')::bigint = ${seq} order by later.seq desc limit 1`,
  );
  return row === null ? null : Number(row.seq);
}
