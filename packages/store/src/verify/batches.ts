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
  /** In order, each made when it is asked for: what lives no longer than its turn costs the collector nothing. */
  readonly entries: Iterable<ToldEntry>;
  /** By the number of their entry, ascending. */
  readonly rows: readonly ItemRow[];
}

/** Entries at a time; fewer where they are long. */
const ENTRIES = 2_000;
/** Bytes of payload at a time as the database keeps them, that is packed: unpacked they are some ten times as many. */
const BYTES = 2 << 20;

/**
 * The journal from its beginning, in order. The next stretches are asked for, one on each connection, while one is looked
 * at: the connections have to see the same state. Nothing is asked any more once it has ended, or was left.
 */
export async function* batches(connections: readonly Connection[]): AsyncGenerator<Batch> {
  const asked: Promise<Batch | null>[] = [];
  let end = Promise.resolve<number | null>(0);
  try {
    for (let turn = 0; ; turn++) {
      const connection = connections[turn % connections.length];
      if (connection === undefined) return;
      const after = end;
      end = after.then((seq) => (seq === null ? null : endAfter(connection, seq)));
      const next = batchBetween(connection, after, end);
      next.catch(() => undefined); // told when its turn comes
      asked.push(next);
      if (asked.length <= connections.length) continue;
      const batch = await asked.shift();
      if (batch === null || batch === undefined) return;
      yield batch;
    }
  } finally {
    await Promise.allSettled([...asked, end]);
  }
}

/** The last entry of the stretch that follows one; null at the end. */
async function endAfter(connection: Connection, after: number): Promise<number | null> {
  const row = await rowOf<{ last: string | null }>(
    connection,
    sql`select max(seq) as last from (
        select seq, row_number() over w as place, sum(pg_column_size(payload)) over w as bytes from (
          select seq, payload from journal where seq > ${after} order by seq limit ${ENTRIES}) s
        window w as (order by seq rows unbounded preceding)) m
      where bytes <= ${BYTES} or place = 1`,
  );
  return row === null || row.last === null ? null : Number(row.last);
}

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

const entriesBetween = (after: number, last: number): SQL => sql`select string_agg(seq::text, ',') as seqs,
    string_agg(((extract(epoch from at) * 1000)::bigint)::text, ',') as times, json_agg(actor) as actors,
    json_agg(kind) as kinds, json_agg(subject) as subjects, string_agg(payload::text, E'\n') as payloads,
    string_agg(summary::text, E'\n') as summaries, string_agg(previous, ',') as previous, string_agg(hash, ',') as hashes
  from (select * from journal where seq > ${after} and seq <= ${last} order by seq) e`;

interface RowColumns {
  readonly tables: string | null;
  readonly ids: readonly string[] | null;
  readonly froms: string | null;
  /** A line each; empty where it is the first the entry changed. */
  readonly held: string | null;
}

const rowsOfStretch = (
  after: number,
  last: number,
): SQL => sql`select string_agg(name, ',') as tables, json_agg(id) as ids,
    string_agg(from_seq::text, ',') as froms, string_agg(held, E'\n') as held
  from (select * from (${rowsBetween(after, last)}) t order by from_seq) r`;

function rowsBetween(after: number, last: number): SQL {
  const parts = ITEM_TABLES.map(
    (name) => sql`select ${name}::text as name, i.id, i.from_seq,
        case when i.value is not distinct from nullif(j.payload #> '{changes,0,after}', 'null'::jsonb)
          then '' else coalesce(i.value::text, 'null') end as held
      from ${itemTable(name)} i left join journal j on j.seq = i.from_seq
      where i.from_seq > ${after} and i.from_seq <= ${last}`,
  );
  return sql.join(parts, sql` union all `);
}

async function batchBetween(
  connection: Connection,
  from: Promise<number | null>,
  until: Promise<number | null>,
): Promise<Batch | null> {
  const [after, last] = [await from, await until];
  if (after === null || last === null) return null;
  const row = await rowOf<EntryColumns & RowColumns>(
    connection,
    sql`select * from (${entriesBetween(after, last)}) e, (${rowsOfStretch(after, last)}) r`,
  );
  return row === null ? null : { entries: entriesOf(row), rows: rowsIn(row) };
}

/** The next entries after one, and what lists show of them; none at the end. */
export async function entriesFrom(connection: Connection, after: number): Promise<readonly ToldEntry[]> {
  const last = await endAfter(connection, after);
  const row = last === null ? null : await rowOf<EntryColumns>(connection, entriesBetween(after, last));
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
