import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";
import type { WorkCounts } from "../model/index.ts";
import { hasEnded, MISSING, proposedOnly, workTablesIn } from "./chosen.ts";
import { unitBook } from "./units.ts";

/** How far a published document is, or was after an entry, assigned; null where there is no such document. */
export async function workCounts(connection: Connection, document: string, asOf?: number): Promise<WorkCounts | null> {
  const tables = ledgerAt(asOf);
  const known = await rowOf(
    connection,
    sql`select from ${tables.documents} d where d.id = ${document} and d.state = 'published'`,
  );
  if (known === null) return null;
  const ended = hasEnded(await unitBook(connection, asOf), tables);
  const has = Object.fromEntries(Object.entries(MISSING).map(([part, missing]) => [part, sql`not ${missing}`]));
  const row = await rowOf<WorkCounts>(
    connection,
    sql`select count(*)::int as commitments,
        (count(*) filter (where ${has.lead}))::int as lead,
        (count(*) filter (where a.deadline is not null))::int as "assignedDeadline",
        (count(*) filter (where a.deadline is null and c.deadline is not null))::int as "printedDeadline",
        (count(*) filter (where ${has.measure}))::int as measure,
        (count(*) filter (where ${has.schedule}))::int as schedule,
        (count(*) filter (where ${has.lead} and ${has.deadline} and ${has.measure} and ${has.schedule}))::int as whole,
        (count(*) filter (where ${proposedOnly}))::int as proposed,
        (count(*) filter (where ${ended}))::int as ended
      from ${workTablesIn(tables)}
      where c.document = ${document} and d.state = 'published' and c.state in ('proposed', 'accepted')`,
  );
  return row;
}
