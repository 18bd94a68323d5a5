import type { Assignment, WorkStep } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";
import { standingAt } from "../items/held.ts";
import { MISSING, standingWork, standingWorkIn, workTables, workTablesIn } from "./chosen.ts";

/** What a published plan still lacks. */
export interface PlanGaps {
  readonly document: { readonly id: string; readonly title: string };
  readonly commitments: number;
  readonly withoutLead: number;
  readonly withoutDeadline: number;
  readonly withoutMeasure: number;
  readonly withoutSchedule: number;
}

/** Gaps by plan, those with most unassigned first; plans without gaps are left out. */
export function planGaps(connection: Connection): Promise<readonly PlanGaps[]> {
  const lacking = (missing: typeof MISSING.lead) => sql`(count(*) filter (where ${missing}))::int`;
  return manyRowsOf<PlanGaps>(
    connection,
    sql`select * from (
        select json_build_object('id', d.id, 'title', d.title) as document, count(*)::int as commitments,
          ${lacking(MISSING.lead)} as "withoutLead", ${lacking(MISSING.deadline)} as "withoutDeadline",
          ${lacking(MISSING.measure)} as "withoutMeasure", ${lacking(MISSING.schedule)} as "withoutSchedule"
        from ${workTables} where ${standingWork} group by d.id) g
      where "withoutLead" + "withoutDeadline" + "withoutMeasure" + "withoutSchedule" > 0
      order by "withoutLead" desc, document ->> 'id'`,
  );
}

/** Commitments that units help with, by id; as it stood just after an entry where one is named. */
export async function helpedBy(
  connection: Connection,
  units: readonly string[],
  seq?: number,
): Promise<readonly string[]> {
  const tables = ledgerAt(seq);
  const rows = await manyRowsOf<{ id: string }>(
    connection,
    sql`select c.id from ${workTablesIn(tables)} where ${standingWorkIn(tables)}
        and ((a.value -> 'cooperating') || (a.value -> 'supporting')) ?| ${sql.param([...units])}::text[] order by c.id`,
  );
  return rows.map(({ id }) => id);
}

/** An assignment that is another than it stood just after an entry of the journal. */
export interface FreshAssignment {
  readonly commitment: string;
  readonly title: string;
  readonly now: Assignment;
  /** As it stood then; null where nothing was said yet. */
  readonly before: Assignment | null;
  /** The entry that made it what it is. */
  readonly seq: number;
}

/**
 * Standing assignments made or changed after an entry, in the order of their entries, each beside what stood then; ten thousand and
 * whatever the last of their entries made besides.
 */
export function assignedSince(connection: Connection, seq: number): Promise<readonly FreshAssignment[]> {
  return manyRowsOf<FreshAssignment>(
    connection,
    sql`select a.id as commitment, c.title, a.value as now, b.value as before, a.from_seq as seq
      from assignments a join commitments c on c.id = a.id
        left join assignments b on b.id = a.id and b.from_seq <= ${seq} and b.until_seq > ${seq}
      where a.until_seq is null and a.value is not null and a.from_seq > ${seq}
      order by a.from_seq fetch first 10000 rows with ties`,
  );
}

/** Steps of units that are not done, of published documents, the earliest due first, those without a day last. */
export async function openSteps(
  connection: Connection,
  units: readonly string[],
  seq?: number,
): Promise<readonly WorkStep[]> {
  const rows = await manyRowsOf<{ value: WorkStep }>(
    connection,
    sql`select i.value from work_steps i join ${ledgerAt(seq).documents} d on d.id = i.document
      where ${standingAt(seq)} and i.value ->> 'done' is null and d.state = 'published'
        and i.unit = any(${sql.param([...units])}::text[])
      order by i.due nulls last, i.id`,
  );
  return rows.map(({ value }) => value);
}
