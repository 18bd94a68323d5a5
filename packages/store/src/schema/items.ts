import type {
  Assignment,
  AttachedRule,
  Channel,
  CompositeIndex,
  KeyWork,
  Person,
  Programme,
  Schedule,
  ShareOut,
  Unit,
  WarningResponse,
  WorkReport,
  WorkStep,
  YearPath,
} from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { code } from "./columns.ts";

/** What every table of items has: an item as it stood from one entry of the journal until another. */
const standing = <T>() => ({
  id: code("id").notNull(),
  /** Number of the entry that made it so. */
  fromSeq: bigint("from_seq", { mode: "number" }).notNull(),
  /** Number of the entry that made it otherwise; null while it stands. */
  untilSeq: bigint("until_seq", { mode: "number" }),
  version: integer("version").notNull(),
  /** null once it was taken away. */
  value: jsonb("value").$type<T>(),
});

interface StandingColumns {
  readonly id: AnyPgColumn;
  readonly fromSeq: AnyPgColumn;
  readonly untilSeq: AnyPgColumn;
  readonly version: AnyPgColumn;
}

/** An item stands in one way at a time. */
const standingRules = (name: string, t: StandingColumns) => [
  primaryKey({ name: `${name}_pkey`, columns: [t.id, t.fromSeq] }),
  index(`${name}_by_entry`).on(t.fromSeq),
  uniqueIndex(`${name}_standing`).on(t.id).where(sql`${t.untilSeq} is null`),
  check(`${name}_in_order`, sql`${t.untilSeq} is null or ${t.untilSeq} > ${t.fromSeq}`),
  check(`${name}_version_counts`, sql`${t.version} > 0`),
];

/** A field of the value as a column, so that it can be looked for. */
const field = (column: string, name = column) => code(column).generatedAlwaysAs(sql.raw(`(value ->> '${name}')`));

/** The document a commitment is of: the first part of its id. */
const documentOf = () => code("document").generatedAlwaysAs(sql.raw("(split_part(value ->> 'commitment', '-', 1))"));

const number = (column: string) => integer(column).generatedAlwaysAs(sql.raw(`((value ->> '${column}')::integer)`));

/** Those that stand now. */
const now: SQL = sql.raw("until_seq is null and value is not null");

/** Departments, streets, towns and other bodies; see docs/tables/units.md. */
export const units = pgTable("units", { ...standing<Unit>(), parent: field("parent") }, (t) => [
  ...standingRules("units", t),
  index("units_by_parent").on(t.parent).where(now),
]);

/** Those who work with the ledger; see docs/tables/people.md. */
export const people = pgTable(
  "people",
  { ...standing<Person>(), account: field("account"), unit: field("unit") },
  (t) => [
    ...standingRules("people", t),
    uniqueIndex("people_by_account").on(sql`lower(${t.account})`).where(now),
    index("people_by_unit").on(t.unit).where(now),
  ],
);

/** Who answers for commitments; see docs/tables/assignments.md. */
export const assignments = pgTable(
  "assignments",
  { ...standing<Assignment>(), document: documentOf(), lead: field("lead"), deadline: field("deadline") },
  (t) => [
    ...standingRules("assignments", t),
    index("assignments_by_document").on(t.document).where(now),
    index("assignments_by_lead").on(t.lead).where(now),
    index("assignments_by_helper")
      .using("gin", sql`((${t.value} -> 'cooperating') || (${t.value} -> 'supporting'))`)
      .where(now),
  ],
);

/** Targets broken down into years; see docs/tables/year_paths.md. */
export const yearPaths = pgTable("year_paths", { ...standing<YearPath>(), document: documentOf() }, (t) => [
  ...standingRules("year_paths", t),
  index("year_paths_by_document").on(t.document).where(now),
]);

/** Targets shared out among units; see docs/tables/share_outs.md. */
export const shareOuts = pgTable(
  "share_outs",
  { ...standing<ShareOut>(), commitment: field("commitment"), document: documentOf() },
  (t) => [
    ...standingRules("share_outs", t),
    index("share_outs_by_commitment").on(t.commitment).where(now),
    index("share_outs_by_document").on(t.document).where(now),
  ],
);

/** Sub-tasks and milestones; see docs/tables/work_steps.md. */
export const workSteps = pgTable(
  "work_steps",
  {
    ...standing<WorkStep>(),
    commitment: field("commitment"),
    document: documentOf(),
    unit: field("unit"),
    due: field("due"),
  },
  (t) => [
    ...standingRules("work_steps", t),
    index("work_steps_by_commitment").on(t.commitment).where(now),
    index("work_steps_by_document").on(t.document).where(now),
    index("work_steps_by_unit").on(t.unit, t.due).where(now),
  ],
);

/** The yearly folders of works; see docs/tables/key_works.md. */
export const keyWorks = pgTable(
  "key_works",
  {
    ...standing<KeyWork>(),
    commitment: field("commitment"),
    document: documentOf(),
    year: number("year"),
    code: field("code"),
  },
  (t) => [
    ...standingRules("key_works", t),
    uniqueIndex("key_works_by_code").on(t.year, t.code).where(now),
    index("key_works_by_commitment").on(t.commitment).where(now),
  ],
);

/** How many tasks programmes are said to have; see docs/tables/programmes.md. */
export const programmes = pgTable("programmes", { ...standing<Programme>(), document: documentOf() }, (t) => [
  ...standingRules("programmes", t),
  index("programmes_by_document").on(t.document).where(now),
]);

/** When commitments are reported on; see docs/tables/schedules.md. */
export const schedules = pgTable("schedules", { ...standing<Schedule>(), document: documentOf() }, (t) => [
  ...standingRules("schedules", t),
  index("schedules_by_document").on(t.document).where(now),
]);

/** What units report; see docs/tables/reports.md. */
export const reports = pgTable(
  "reports",
  {
    ...standing<WorkReport>(),
    commitment: field("commitment"),
    document: documentOf(),
    period: field("period"),
    unit: field("unit"),
    state: field("state"),
  },
  (t) => [
    ...standingRules("reports", t),
    index("reports_by_commitment").on(t.commitment, t.period).where(now),
    index("reports_by_unit").on(t.unit, t.state, t.period).where(now),
    index("reports_by_document").on(t.document).where(now),
  ],
);

/** What people say of warnings; see docs/tables/responses.md. */
export const responses = pgTable(
  "responses",
  { ...standing<WarningResponse>(), commitment: field("commitment"), unit: field("unit"), state: field("state") },
  (t) => [
    ...standingRules("responses", t),
    index("responses_by_commitment").on(t.commitment).where(now),
    index("responses_by_unit").on(t.unit, t.state).where(now),
  ],
);

/** Published rules people attached to targets told in words; see docs/tables/attached_rules.md. */
export const attachedRules = pgTable("attached_rules", { ...standing<AttachedRule>(), document: documentOf() }, (t) => [
  ...standingRules("attached_rules", t),
  index("attached_rules_by_document").on(t.document).where(now),
]);

/** Composite indices as people declared them; see docs/tables/composite_indices.md. */
export const compositeIndices = pgTable("composite_indices", standing<CompositeIndex>(), (t) =>
  standingRules("composite_indices", t),
);

/** How what people are told leaves the house, as far as it may be told; see docs/tables/channels.md. */
export const channels = pgTable("channels", standing<Channel>(), (t) => standingRules("channels", t));
