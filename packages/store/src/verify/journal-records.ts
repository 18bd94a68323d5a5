import type { Entry } from "@lantu/core/ledger";
import type pg from "pg";
import { copyOutFrames } from "./copy-frames.ts";
import { millisecondsOf } from "./iso-bytes.ts";
import type { ItemRow } from "./item-rows.ts";
import { COLUMNS, ENTRY, fieldsOf, NONE, Records, seqOf } from "./records.ts";
import type { ToldEntry } from "./told-entries.ts";

/**
 * Goes through the entries of a stretch, `after` not included, in order, each with the rows of `tables` made by it. They
 * come as bytes, in one stream the database writes while it is read. `take` is told each entry once all of it is there; what it
 * throws ends the stretch.
 */
export async function journalRecords(
  client: pg.Client,
  [after, last]: readonly [after: number, last: number],
  tables: readonly string[],
  take: (records: Records) => void,
): Promise<void> {
  const records = new Records();
  let seq = 0;
  let failure: unknown;
  const done = () => {
    if (records.count > 0 && failure === undefined) {
      try {
        take(records);
      } catch (error) {
        failure = error;
      }
    }
    records.clear();
  };
  await copyOutFrames(client, recordsBetween(after, last, tables), (bytes, start, end, lasts) => {
    const fields = fieldsOf(bytes, start, end);
    if (fields === null || failure !== undefined) return;
    const next = seqOf(bytes, fields);
    if (next !== seq) done();
    seq = next;
    records.add(bytes, fields, end, lasts);
  });
  done();
  if (failure !== undefined) throw failure;
}

/** COPY takes no parameters; the numbers are ours. */
function recordsBetween(after: number, last: number, tables: readonly string[]): string {
  const between = (column: string) => `${column} > ${after} and ${column} <= ${last}`;
  const entries = `select seq, ${ENTRY} as "table", null::text as id, payload as value,
    at, actor, kind, subject, summary, previous, hash from journal where ${between("seq")}`;
  const rows = tables.map(
    (name, index) => `select from_seq, ${index}, id, value, null, null, null, null, null, null, null
      from "${name}" where ${between("from_seq")}`,
  );
  return `${[entries, ...rows].map((part) => `(${part})`).join(" union all ")} order by 1`;
}

const PLANS = ["enable_seqscan", "enable_indexscan", "enable_indexonlyscan"];

/**
 * Plans for stretches: their rows are looked up in the indexes, read from the disk in the order they lie in, many pages
 * at a time, and sorted in memory. Page by page as the index has them takes three times as long where they have to come
 * from the disk; and left alone PostgreSQL would rather read a whole table, anew for each stretch.
 */
export const BY_STRETCHES = [...PLANS.map((plan) => `set local ${plan} = off`), "set local work_mem = '64MB'"].join(
  "; ",
);

/** Plans as for any other question again. */
export const AS_USUAL = [...PLANS, "work_mem"].map((setting) => `reset ${setting}`).join("; ");

/** The entry of its records, its JSON made values of; null where there is only a row that claims it. */
export function toldEntry(records: Records): ToldEntry | null {
  const { entry: record } = records;
  if (record === NONE) return null;
  const { value, at, actor, kind, subject, summary, previous, hash } = COLUMNS;
  const [seq, time] = [records.long(record, COLUMNS.seq), new Date(millisecondsOf(records.long(record, at)))];
  const body = { kind: records.text(record, kind), subject: records.text(record, subject) };
  const payload: unknown = JSON.parse(records.jsonText(record, value));
  const link = { seq, previous: records.text(record, previous), hash: records.text(record, hash) };
  // The payload is what was sealed, in the type its kind says.
  const entry = { at: time.toISOString(), actor: records.text(record, actor), ...body, payload, ...link } as Entry;
  return { entry, summary: JSON.parse(records.jsonText(record, summary)) };
}

/** The rows of items among records. */
export function itemRowsOf(records: Records, tables: readonly string[]): readonly ItemRow[] {
  const rows: ItemRow[] = [];
  for (let record = 0; record < records.count; record++) {
    if (record === records.entry) continue;
    const table = records.int(record, COLUMNS.table);
    const value = records.isNull(record, COLUMNS.value) ? null : JSON.parse(records.jsonText(record, COLUMNS.value));
    rows.push([tables[table] ?? "", records.text(record, COLUMNS.id), records.long(record, COLUMNS.seq), value]);
  }
  return rows;
}
