import type { Entry } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, isoTime, rowOf } from "../database.ts";
import { ITEM_TABLES, itemTable } from "../items/tables.ts";

/** A row of a table of items as it is told here: table, id, numbers of the entries that made and ended it, value. */
export type ItemRow = readonly [table: string, id: string, from: number, value: object | null];

/** A stretch of the journal with everything the tables of items have of it. */
export interface Batch {
  readonly entries: readonly Entry[];
  /** What lists show of each. */
  readonly summaries: readonly Readonly<Record<string, unknown>>[];
  /** By the number of their entry, ascending. */
  readonly rows: readonly ItemRow[];
}

/** Entries at a time; fewer where they are long. */
const ENTRIES = 5_000;
/** Bytes of payload at a time as the database keeps them, that is packed: unpacked they are some ten times as many. */
const BYTES = 2 << 20;

/** An entry and what lists show of it, as it is asked for. */
export type EntryRow = readonly [
  ...[seq: number, at: string, actor: string, kind: string, subject: string, payload: object],
  ...[summary: Record<string, unknown>, previous: string, hash: string],
];

/** The journal from its beginning, in order. One stretch is asked for while another is looked at. */
export async function* batches(connection: Connection): AsyncGenerator<Batch> {
  for (let next = batchAfter(connection, 0); ; ) {
    const batch = await next;
    const last = batch.entries.at(-1);
    if (last === undefined) return;
    next = batchAfter(connection, last.seq);
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

const entriesAfter = (after: number): SQL => sql`
  select json_agg(json_build_array(seq, at, actor, kind, subject, payload, summary, previous, hash)) from (
    select * from journal where seq > ${after} and seq <= (select last from stretch) order by seq) e`;

async function batchAfter(connection: Connection, after: number): Promise<Batch> {
  type Row = { entries: readonly EntryRow[] | null; rows: readonly ItemRow[] | null };
  const row = await rowOf<Row>(
    connection,
    sql`with ${stretchAfter(after)} select (${entriesAfter(after)}) as entries,
      (select json_agg(json_build_array(name, id, from_seq, value)) from (
        select * from (${rowsBetween(after)}) t order by from_seq) r) as rows`,
  );
  const told = row?.entries ?? [];
  return { entries: told.map(toEntry), summaries: told.map(([, , , , , , summary]) => summary), rows: row?.rows ?? [] };
}

/** The next entries after one, as rows; none at the end. */
export async function rowsAfter(connection: Connection, after: number): Promise<readonly EntryRow[]> {
  type Row = { entries: readonly EntryRow[] | null };
  const row = await rowOf<Row>(connection, sql`with ${stretchAfter(after)} select (${entriesAfter(after)}) as entries`);
  return row?.entries ?? [];
}

function rowsBetween(after: number): SQL {
  const parts = ITEM_TABLES.map(
    (name) => sql`select ${name}::text as name, id, from_seq, value from ${itemTable(name)}
      where from_seq > ${after} and from_seq <= (select last from stretch)`,
  );
  return sql.join(parts, sql` union all `);
}

/** The payload is what was sealed, in the type its kind says. */
export function toEntry([seq, at, actor, kind, subject, payload, , previous, hash]: EntryRow): Entry {
  return { seq, at: isoTime(at), actor, kind, subject, payload, previous, hash } as Entry;
}
