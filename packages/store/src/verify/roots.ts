import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
import type { DayRoot } from "./verification.ts";

/** Where days begin and end. */
export const SHANGHAI = "Asia/Shanghai";

/** Days to tell of, ISO dates; without them all. */
export interface Days {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** The last entry of each day that has one, in order: what comes before it can no longer be altered unseen once it is known. */
export async function dayRoots(connection: Connection, { from, until }: Days): Promise<readonly DayRoot[]> {
  const after = from === undefined ? sql`true` : sql`at >= ${from}::date::timestamp at time zone ${SHANGHAI}`;
  const before = until === undefined ? sql`true` : sql`at < (${until}::date + 1)::timestamp at time zone ${SHANGHAI}`;
  const rows = await rowsOf<Omit<DayRoot, "seq"> & { readonly seq: string }>(
    connection,
    sql`with days as (
        select to_char(at at time zone ${SHANGHAI}, 'YYYY-MM-DD') as day, max(seq) as seq, count(*)::int as entries
        from journal where ${after} and ${before} group by 1)
      select d.day, d.seq, d.entries, j.hash from days d join journal j on j.seq = d.seq order by d.seq`,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
