import type { Entry } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";

/** An entry, and what is kept of what lists show of it. */
export interface ToldEntry {
  readonly entry: Entry;
  readonly summary: Readonly<Record<string, unknown>> | null;
}

/** Entries at a time; fewer where they are long. */
const ENTRIES = 2_000;
/** Bytes of payload at a time as the database keeps them, that is packed: unpacked they are some ten times as many. */
const BYTES = 2 << 20;

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

/** Stands between JSON of several entries: within none, be there line breaks between its members, may it stand as it is. */
const BETWEEN = "\u001e";

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
    json_agg(kind) as kinds, json_agg(subject) as subjects, string_agg(payload::text, ${BETWEEN}) as payloads,
    string_agg(coalesce(summary::text, 'null'), ${BETWEEN}) as summaries, string_agg(previous, ',') as previous, string_agg(hash, ',') as hashes
  from (select * from journal where seq > ${after} and seq <= ${last} order by seq) e`;

/** The next entries after one, and what lists show of them; none at the end. */
export async function entriesFrom(connection: Connection, after: number): Promise<readonly ToldEntry[]> {
  const last = await endAfter(connection, after);
  const row = last === null ? null : await rowOf<EntryColumns>(connection, entriesBetween(after, last));
  return row === null ? [] : [...entriesOf(row)];
}

const numbers = (text: string | null): readonly number[] => (text === null ? [] : text.split(",").map(Number));
const texts = (text: string | null): readonly string[] => (text === null ? [] : text.split(","));
const values = (text: string | null): readonly string[] => (text === null ? [] : text.split(BETWEEN));

function* entriesOf(columns: EntryColumns): Iterable<ToldEntry> {
  const { actors, kinds, subjects } = columns;
  const [times, payloads, summaries] = [numbers(columns.times), values(columns.payloads), values(columns.summaries)];
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
