import type { WorkStep } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";
import { MISSING, standingWork, workTables } from "./chosen.ts";

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

/** Commitments that units help with, by id. */
export async function helpedBy(connection: Connection, units: readonly string[]): Promise<readonly string[]> {
  const rows = await manyRowsOf<{ id: string }>(
    connection,
    sql`select c.id from ${workTables} where ${standingWork}
        and ((a.value -> 'cooperating') || (a.value -> 'supporting')) ?| ${sql.param([...units])}::text[] order by c.id`,
  );
  return rows.map(({ id }) => id);
}

/** An assignment that came to be after an entry of the journal. */
export interface FreshAssignment {
  readonly commitment: string;
  readonly title: string;
  readonly lead: string;
  readonly seq: number;
}

/** Standing assignments made after an entry, that name a lead; at most ten thousand. */
export function assignedSince(connection: Connection, seq: number): Promise<readonly FreshAssignment[]> {
  return manyRowsOf<FreshAssignment>(
    connection,
    sql`select a.id as commitment, c.title, a.lead, a.from_seq as seq from assignments a join commitments c on c.id = a.id
      where a.until_seq is null and a.value is not null and a.lead is not null and a.from_seq > ${seq}
        and not exists (select from assignments b where b.id = a.id and b.until_seq = a.from_seq and b.lead = a.lead)
      order by a.from_seq, a.id limit 10000`,
  );
}

/** Steps of units that are not done, of published documents, the earliest due first, those without a day last. */
export async function openSteps(connection: Connection, units: readonly string[]): Promise<readonly WorkStep[]> {
  const rows = await manyRowsOf<{ value: WorkStep }>(
    connection,
    sql`select s.value from work_steps s join documents d on d.id = s.document
      where s.until_seq is null and s.value is not null and s.value ->> 'done' is null and d.state = 'published'
        and s.unit = any(${sql.param([...units])}::text[])
      order by s.due nulls last, s.id`,
  );
  return rows.map(({ value }) => value);
}
