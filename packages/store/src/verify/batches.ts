import type { Entry } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { ITEM_TABLES, itemTable } from "../items/tables.ts";

/** Stands for the value of a row where it is the value its entry gives to the first item it changes. */
export const AS_FIRST_CHANGED = Symbol("as first changed");

/** A row of a table of items as it is told here: table, id, number of the entry that made it, value. */
export type ItemRow = readonly [
  ...[table: string, id: string, from: number],
  value: object | null | typeof AS_FIRST_CHANGED,
];

/** An entry, and what lists show of it. */
export interface ToldEntry {
  readonly entry: Entry;
  readonly summary: Readonly<Record<string, unknown>>;
}

/** A stretch of the journal with everything the tables of items have of it. */
export interface Batch {
  /** Number of its last entry. */
  readonly last: number;
  /** In order, each made when it is asked for: what lives no longer than its turn costs the collector nothing. */
  readonly entries: Iterable<ToldEntry>;
  /** By the number of their entry, ascending. */
  readonly rows: readonly ItemRow[];
}

/** Entries at a time; fewer where they are long. */
const ENTRIES = 2_000;
/** Bytes of payload at a time as the database keeps them, that is packed: unpacked they are some ten times as many. */
const BYTES = 2 << 20;

/** The journal from its beginning, in order. One stretch is asked for while another is looked at. */
export async function* batches(connection: Connection): AsyncGenerator<Batch> {
  for (let next = batchAfter(connection, 0); ; ) {
    const batch = await next;
    if (batch === null) return;
    next = batchAfter(connection, batch.last);
    // Whoever stops in the middle leaves the question unanswered.
    next.catch(() => undefined);
    yield batch;
  }
}

/** The stretch of the journal that follows an entry, as a part of a query: `stretch (last)`. */
const stretchAfter = (after: number): SQL => sql`measured as materialized (
    select seq, row_number() over w as place, sum(pg_column_size(payload)) over w as bytes from (
      select seq, payload from journal where seq > ${after} order by seq limit ${ENTRIES}) s
    window w as (order by seq rows unbounded preceding)
  ), stretch as materialized (select max(seq) as last from measured where bytes <= ${BYTES} or place = 1)`;

/** Columns of a stretch, each as one text: put together one by one they take the database twice as long. */
interface EntryColumns {
  readonly seqs: string | null;
  readonly times: string | null;
  readonly actors: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly subjects: readonly string[] | null;
  readonly payloads: string | null;
  readonly summaries: string | null;
  readonly previous: string | null;
  readonly hashes: string | null;
}

const entriesAfter = (after: number): SQL => sql`select string_agg(seq::text, ',') as seqs,
    string_agg(((extract(epoch from at) * 1000)::bigint)::text, ',') as times, json_agg(actor) as actors,
    json_agg(kind) as kinds, json_agg(subject) as subjects, string_agg(payload::text, E'\n') as payloads,
    string_agg(summary::text, E'\n') as summaries, string_agg(previous, ',') as previous, string_agg(hash, ',') as hashes
  from (select * from journal where seq > ${after} and seq <= (select last from stretch) order by seq) e`;

interface RowColumns {
  readonly tables: string | null;
  readonly ids: readonly string[] | null;
  readonly froms: string | null;
  /** A line each; empty where it is the first the entry changed. */
  readonly held: string | null;
}

const rowsOfStretch = (after: number): SQL => sql`select string_agg(name, ',') as tables, json_agg(id) as ids,
    string_agg(from_seq::text, ',') as froms, string_agg(held, E'\n') as held
  from (select * from (${rowsBetween(after)}) t order by from_seq) r`;

function rowsBetween(after: number): SQL {
  const parts = ITEM_TABLES.map(
    (name) => sql`select ${name}::text as name, i.id, i.from_seq,
        case when i.value is not distinct from nullif(j.payload #> '{changes,0,after}', 'null'::jsonb)
          then '' else coalesce(i.value::text, 'null') end as held
      from ${itemTable(name)} i left join journal j on j.seq = i.from_seq
      where i.from_seq > ${after} and i.from_seq <= (select last from stretch)`,
  );
  return sql.join(parts, sql` union all `);
}

async function batchAfter(connection: Connection, after: number): Promise<Batch | null> {
  const row = await rowOf<EntryColumns & RowColumns>(
    connection,
    sql`with ${stretchAfter(after)} select * from (${entriesAfter(after)}) e, (${rowsOfStretch(after)}) r`,
  );
  const last = row === null ? undefined : numbers(row.seqs).at(-1);
  return row === null || last === undefined ? null : { last, entries: entriesOf(row), rows: rowsIn(row) };
}

/** The next entries after one, and what lists show of them; none at the end. */
export async function entriesFrom(connection: Connection, after: number): Promise<readonly ToldEntry[]> {
  const row = await rowOf<EntryColumns>(connection, sql`with ${stretchAfter(after)} ${entriesAfter(after)}`);
  return row === null ? [] : [...entriesOf(row)];
}

const numbers = (text: string | null): readonly number[] => (text === null ? [] : text.split(",").map(Number));
const texts = (text: string | null): readonly string[] => (text === null ? [] : text.split(","));
/** JSON as the database writes it, a line each: a line break within is escaped there. */
const lines = (text: string | null): readonly string[] => (text === null ? [] : text.split("\n"));

function* entriesOf(columns: EntryColumns): Iterable<ToldEntry> {
  const { actors, kinds, subjects } = columns;
  const [times, payloads, summaries] = [numbers(columns.times), lines(columns.payloads), lines(columns.summaries)];
  const [previous, hashes] = [texts(columns.previous), texts(columns.hashes)];
  for (const [index, seq] of numbers(columns.seqs).entries()) {
    const at = new Date(times[index] ?? 0).toISOString();
    const payload: unknown = JSON.parse(payloads[index] ?? "null");
    const said = { actor: actors?.[index], kind: kinds?.[index], subject: subjects?.[index], payload };
    // The payload is what was sealed, in the type its kind says.
    const entry = { seq, at, ...said, previous: previous[index], hash: hashes[index] } as Entry;
    yield { entry, summary: JSON.parse(summaries[index] ?? "null") };
  }
}

function rowsIn({ tables, ids, froms, held }: RowColumns): readonly ItemRow[] {
  const [names, seqs] = [texts(tables), numbers(froms)];
  const values = lines(held);
  return (ids ?? []).map((id, index) => {
    const line = values[index] ?? "";
    return [names[index] ?? "", id, seqs[index] ?? 0, line === "" ? AS_FIRST_CHANGED : JSON.parse(line)];
  });
}
