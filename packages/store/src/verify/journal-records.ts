import type { Entry } from "@lantu/core/ledger";
import type pg from "pg";
import type { WrittenEntry } from "./chain.ts";
import { CopiedRow, fieldsOf } from "./copied-row.ts";
import { copyOutFrames } from "./copy-frames.ts";
import { millisecondsOf } from "./iso-bytes.ts";
import type { ItemRow } from "./item-rows.ts";
import { type MadeRows, NONE } from "./made-rows.ts";

/** Columns of an entry as it is asked for. */
export const COLUMNS = {
  ...({ seq: 0, at: 1, actor: 2, kind: 3, subject: 4 } as const),
  ...({ payload: 5, summary: 6, previous: 7, hash: 8 } as const),
};
export type Column = (typeof COLUMNS)[keyof typeof COLUMNS];

/** A stretch of the journal: the number before its first entry, and that of its last. */
export type Stretch = readonly [after: number, last: number];

/**
 * Goes through the entries of a stretch in order. They come as bytes, good until `take` returns; what it throws ends the
 * stretch.
 */
export async function journalRecords(client: pg.Client, stretch: Stretch, take: (entry: CopiedRow) => void) {
  const entry = entryRow();
  let failure: unknown;
  await client.query(IN_ORDER);
  await copyOutFrames(client, entriesOf(stretch), (bytes, start, end) => {
    const fields = fieldsOf(bytes, start, end);
    if (fields === null || failure !== undefined) return;
    entry.point(bytes, fields);
    try {
      take(entry);
    } catch (error) {
      failure = error;
    }
  });
  if (failure !== undefined) throw failure;
}

/** Where the fields of an entry are told. */
export const entryRow = (): CopiedRow => new CopiedRow(Object.keys(COLUMNS).length);

/** Fetches the rows of `tables` the entries of a stretch made, as they come. */
export async function fetchRows(client: pg.Client, stretch: Stretch, tables: readonly string[], rows: MadeRows) {
  rows.clear(...stretch);
  await client.query(AS_THEY_LIE);
  await copyOutFrames(client, rowsOf(stretch, tables), (bytes, start, end) => {
    const fields = fieldsOf(bytes, start, end);
    if (fields !== null) rows.add(bytes, fields, end);
  });
}

/** COPY takes no parameters; the numbers are ours. */
const within = (column: string, [after, last]: Stretch): string => `${column} > ${after} and ${column} <= ${last}`;

const entriesOf = (stretch: Stretch): string =>
  `select seq, at, actor, kind, subject, payload, summary, previous, hash from journal
    where ${within("seq", stretch)} order by seq`;

const rowsOf = (stretch: Stretch, tables: readonly string[]): string =>
  tables
    .map((name, index) => `select from_seq, ${index}, id, value from "${name}" where ${within("from_seq", stretch)}`)
    .join(" union all ");

const WAYS = ["seqscan", "bitmapscan", "indexscan", "indexonlyscan"];

const only = (...ways: readonly string[]): string =>
  WAYS.map((way) => `set local enable_${way} = ${ways.includes(way) ? "on" : "off"}`).join("; ");

/** Pages in the order they lie in, many at a time: for rows that lie anywhere, which one by one take three times as long. */
const AS_THEY_LIE = only("bitmapscan");

/** Pages as the index has them, for rows that lie nearly in its order: nothing has to be sorted. */
const IN_ORDER = only("indexscan", "indexonlyscan");

/** Plans as for any other question again: left alone PostgreSQL would read whole tables, anew for each stretch. */
export const AS_USUAL = WAYS.map((way) => `reset enable_${way}`).join("; ");

/** The entry told, with values made of its payload. */
export function writtenEntry(record: CopiedRow): WrittenEntry {
  const { at, actor, kind, subject, summary, previous, hash } = COLUMNS;
  const said = { actor: record.text(actor), kind: record.text(kind), subject: record.text(subject) };
  const link = { seq: record.long(COLUMNS.seq), previous: record.text(previous), hash: record.text(hash) };
  const time = new Date(millisecondsOf(record.long(at))).toISOString();
  const payload = record.text(COLUMNS.payload);
  // The payload is what was sealed, in the type its kind says.
  const entry = { at: time, ...said, payload: JSON.parse(payload), ...link } as Entry;
  return { entry, payload, summary: record.isNull(summary) ? null : record.text(summary) };
}

/** The rows an entry made. */
export function itemRowsOf(rows: MadeRows, seq: number, tables: readonly string[]): readonly ItemRow[] {
  const told: ItemRow[] = [];
  for (let row = rows.lastOf(seq); row !== NONE; row = rows.before(row))
    told.push([tables[rows.tables[row] as number] ?? "", rows.id(row), seq, rows.value(row)]);
  return told;
}
