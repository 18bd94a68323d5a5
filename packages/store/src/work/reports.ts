import type { WorkReport } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, isoTime, manyRowsOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";

/** One of the entries that made a report what it is. */
export interface ReportHand {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly reason: string | null;
  /** The report as it was left. */
  readonly value: WorkReport | null;
}

/** Everything that was done to a report, oldest first. */
export async function reportHands(connection: Connection, id: string): Promise<readonly ReportHand[]> {
  const rows = await manyRowsOf<ReportHand>(
    connection,
    sql`select r.from_seq as seq, j.at, j.actor, j.payload ->> 'act' as act, j.payload ->> 'reason' as reason, r.value
      from reports r join journal j on j.seq = r.from_seq where r.id = ${id} order by r.from_seq`,
  );
  return rows.map((row) => ({ ...row, at: isoTime(row.at) }));
}

/** Whole reports of commitments, as they stand, by period and id. */
export async function reportsOf(
  connection: Connection,
  commitments: readonly string[],
): Promise<readonly { readonly value: WorkReport; readonly version: number }[]> {
  return manyRowsOf(
    connection,
    sql`select r.value, r.version from reports r
      where r.commitment = any(${sql.param([...commitments])}::text[]) and r.until_seq is null and r.value is not null
      order by r.period, r.id`,
  );
}

/** Things in the way that one of some units has to act on, told by the latest report of each commitment and side. */
export interface BlockerHeld {
  readonly report: string;
  readonly commitment: string;
  readonly by: string;
  readonly what: string;
  readonly unit: string | null;
  readonly until: string | null;
}

export function blockersFor(
  connection: Connection,
  units: readonly string[],
  seq?: number,
): Promise<readonly BlockerHeld[]> {
  return manyRowsOf<BlockerHeld>(
    connection,
    sql`with latest as (
        select distinct on (r.commitment, split_part(r.id, '@', 3)) r.id, r.commitment, r.unit, r.value
        from ${ledgerAt(seq).reports} r
        order by r.commitment, split_part(r.id, '@', 3), r.value ->> 'period' desc, r.from_seq desc)
      select l.id as report, l.commitment, l.unit as by, b.what, b.unit, b.until
      from latest l, jsonb_to_recordset(l.value -> 'blockers') as b (what text, unit text, until text)
      where b.unit = any(${sql.param([...units])}::text[])
      order by b.until nulls last, l.id`,
  );
}
