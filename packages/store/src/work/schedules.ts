import type { Comparator } from "@lantu/core/language";
import type { Assignment, ReportState, Schedule, WorkReport } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { and } from "../commitments/filter.ts";
import { type Connection, isoTime, manyRowsOf } from "../database.ts";
import { type LedgerTables, ledgerAt } from "../history/tables.ts";
import { standingWorkIn, workTablesIn } from "./chosen.ts";

/** What a commitment is aimed at, as printed. */
export interface PrintedTarget {
  readonly value: number;
  readonly valueMax: number | null;
  readonly op: Comparator;
  readonly unit: string | null;
  readonly period: string | null;
  readonly measure: "level" | "delta" | "rate" | "share";
  readonly figure: string;
}

/** A report as lists show it. */
export type ReportInList = Pick<
  WorkReport,
  "id" | "period" | "unit" | "answer" | "done" | "value" | "filledBy" | "checkedBy"
> & {
  readonly state: ReportState;
  readonly version: number;
  /** When it came to be as it is, ISO 8601. */
  readonly at: string;
};

/** A commitment with all that says when it is reported on, and what was. */
export interface ScheduledWork {
  readonly id: string;
  readonly title: string;
  readonly kind: "indicator" | "task" | "project";
  readonly document: { readonly id: string; readonly title: string };
  /** As printed. */
  readonly deadline: string | null;
  readonly targetText: string | null;
  readonly target: PrintedTarget | null;
  readonly assignment: Pick<Assignment, "lead" | "deadline"> | null;
  readonly schedule: Schedule | null;
  /** 0 where no schedule was ever set. */
  readonly version: number;
  readonly reports: readonly ReportInList[];
}

/** Which commitments; what is left out is no filter. */
export interface ScheduledFilter {
  readonly commitments?: readonly string[] | undefined;
  readonly documents?: readonly string[] | undefined;
  /** Led by one of them, reported on by one of them beside the lead, or with a report of one of them. */
  readonly units?: readonly string[] | undefined;
  /** Only those with a schedule or a report; else also those that have neither. */
  readonly reported: boolean;
  /** Reports of periods before this one (by its first four digits, a year) are left out. */
  readonly sinceYear?: number | undefined;
  /** The page that follows this commitment, in the order of their ids. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  /** As it stood just after this entry of the journal. */
  readonly asOf?: number | undefined;
}

const listed = (values: readonly string[]): SQL => sql`any(${sql.param([...values])}::text[])`;

function ofUnits(units: readonly string[] | undefined, { reports }: LedgerTables): SQL {
  if (units === undefined) return sql`true`;
  return sql`(a.lead = ${listed(units)} or s.value -> 'beside' ?| ${sql.param([...units])}::text[]
    or exists (select from ${reports} r where r.commitment = c.id and r.unit = ${listed(units)}))`;
}

const isReportedIn = ({ reports }: LedgerTables): SQL =>
  sql`(s.id is not null or exists (select from ${reports} r where r.commitment = c.id))`;

const HEADLINE_NOW = sql`(select json_build_object('value', f.value, 'valueMax', f.value_max, 'op', f.op, 'unit', f.unit,
    'period', f.period, 'measure', f.measure, 'figure', f.id)
  from commitment_figures l join figures f on f.id = l.figure where l.commitment = c.id and l.ordinal = 0)`;

/** A version of a commitment holds its figures as they were. */
const HEADLINE_THEN = sql`(select json_build_object('value', f -> 'value', 'valueMax', f -> 'valueMax', 'op', f -> 'op',
    'unit', f -> 'unit', 'period', f -> 'period', 'measure', f -> 'measure', 'figure', f -> 'id')
  from jsonb_array_elements(c.told) with ordinality t (f, at) where at = 1)`;

const reportsSince = (
  year: number,
  { reports }: LedgerTables,
): SQL => sql`(select coalesce(json_agg(json_build_object('id', r.id, 'period', r.period,
    'unit', r.unit, 'state', r.state, 'answer', r.value ->> 'answer', 'done', coalesce((r.value ->> 'done')::boolean, false),
    'value', r.value -> 'value', 'filledBy', r.value ->> 'filledBy', 'checkedBy', r.value ->> 'checkedBy',
    'version', r.version, 'at', j.at) order by r.id), '[]')
  from ${reports} r join journal j on j.seq = r.from_seq
  where r.commitment = c.id and (left(r.period, 4) >= ${String(year)} or r.state <> 'signed'))`;

/** Commitments with their schedules and reports, by id. */
export async function scheduledWork(
  connection: Connection,
  filter: ScheduledFilter,
): Promise<readonly ScheduledWork[]> {
  const { commitments, documents, units, reported, sinceYear = 0, after, limit = 100_000, asOf } = filter;
  const tables = ledgerAt(asOf);
  const condition = and([
    standingWorkIn(tables),
    commitments === undefined ? sql`true` : sql`c.id = ${listed(commitments)}`,
    documents === undefined ? sql`true` : sql`c.document = ${listed(documents)}`,
    ofUnits(units, tables),
    reported ? isReportedIn(tables) : sql`true`,
    after === undefined ? sql`true` : sql`c.id > ${after}`,
  ]);
  const rows = await manyRowsOf<ScheduledWork>(
    connection,
    sql`select c.id, c.title, c.kind, json_build_object('id', d.id, 'title', d.title) as document, c.deadline,
        c.target_text as "targetText", ${asOf === undefined ? HEADLINE_NOW : HEADLINE_THEN} as target,
        case when a.id is null then null else json_build_object('lead', a.lead, 'deadline', a.deadline) end as assignment,
        s.value as schedule,
        coalesce(s.version, (select i.version from schedules i where i.id = c.id and i.until_seq is null), 0) as version,
        ${reportsSince(sinceYear, tables)} as reports
      from ${workTablesIn(tables)} where ${condition} order by c.id limit ${limit}`,
  );
  return rows.map((row) => ({ ...row, reports: row.reports.map((one) => ({ ...one, at: isoTime(one.at) })) }));
}

/** Concepts of the registry that commitments aim at, by commitment. */
export async function targetConcepts(
  connection: Connection,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (commitments.length === 0) return new Map();
  const rows = await manyRowsOf<{ commitment: string; concept: string }>(
    connection,
    sql`select l.commitment, s.concept from commitment_figures l
        join reconciliations r on r.figure = l.figure join series s on s.id = r.series and s.kind = 'registered'
      where l.ordinal = 0 and l.commitment = ${listed(commitments)}`,
  );
  return new Map(rows.map(({ commitment, concept }) => [commitment, concept]));
}
