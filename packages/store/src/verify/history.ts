import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { Broken } from "./verification.ts";

/** What documents and commitments were, and the tables that hold what they are. */
const HISTORIES = [
  ["document_versions", "documents"],
  ["commitment_versions", "commitments"],
] as const;

/**
 * Whether what documents and commitments were is told without overlaps, each time by an entry of the journal, and what
 * stands last is of the version the tables hold: those were compared with the journal before.
 * @throws Broken at the first row that does not fit
 */
export async function checkHistories(connection: Connection): Promise<void> {
  for (const [history, table] of HISTORIES) {
    const row = await rowOf<{ id: string; from_seq: string | null }>(
      connection,
      sql`select id, from_seq from (
          select id, from_seq, until_seq, lead(from_seq) over (partition by id order by from_seq) as next
          from ${sql.identifier(history)}) s
        where coalesce(until_seq, 9223372036854775807) > next
          or not exists (select from journal j where j.seq = s.from_seq)
        union all
        select coalesce(h.id, t.id), h.from_seq from (select * from ${sql.identifier(history)} where until_seq is null) h
          full join ${sql.identifier(table)} t on t.id = h.id where h.version is distinct from t.version limit 1`,
    );
    if (row === null) continue;
    const seq = row.from_seq === null ? null : Number(row.from_seq);
    throw new Broken("table", { seq, table: history, row: row.id });
  }
}
