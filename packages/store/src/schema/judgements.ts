import type { Judgement, TurnCause, Warning } from "@lantu/core/judgements";
import { type SQL, sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  type PgColumn,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { code } from "./columns.ts";

const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** What is kept of a judgement: told for today, or for a day that is past. */
const judgedFields = () => ({
  commitment: code("commitment").notNull(),
  document: code("document").notNull(),
  /** Number of the top-level section it stands in. */
  chapter: integer("chapter"),
  kind: text("kind").notNull(),
  nature: text("nature"),
  /** To sort by: from `missed` to `reached`, then what says nothing of how well it goes. */
  rank: integer("rank").notNull(),
  status: text("status").notNull(),
  basis: text("basis").notNull(),
  reason: text("reason"),
  rule: text("rule").notNull(),
  ruleVersion: integer("rule_version").notNull(),
  /** Since when it has stood so, ISO day, and how it stood before. */
  since: code("since").notNull(),
  before: text("before"),
  due: code("due"),
  probability: real("probability"),
  /** What its own word and the data say is not the same. */
  disagrees: boolean("disagrees").notNull(),
  /** The number it rests on, with unit and period. */
  last: jsonb("last").$type<{ value: number; unit: string | null; period: string | null }>(),
});

/** What is kept of a judgement of today besides. */
const wholeFields = () => ({
  /** Concepts in places (`place|concept`) it rests on: another number of one of them judges it anew. */
  restsOn: text("rests_on").array().notNull(),
  /** SHA-256 of the judgement without its day: equal where nothing changed. */
  digest: code("digest").notNull(),
  body: jsonb("body").$type<Judgement>().notNull(),
});

/** As lists sort by it: what has no day comes last. */
const dueLast = (due: PgColumn): SQL => sql`(coalesce(${due}, '9999-12-31'))`;

/**
 * What lists choose and count by. It stands in the indexes of their orders, so that a page is found without the rows
 * themselves, each of which has a whole judgement in it.
 */
const filteredBy = (t: Readonly<Record<Filtering, PgColumn>>): readonly PgColumn[] => [
  ...[t.document, t.status, t.kind, t.nature, t.basis, t.reason, t.rule, t.disagrees, t.chapter, t.due, t.since],
];

type Filtering = Exclude<
  keyof ReturnType<typeof judgedFields>,
  "commitment" | "rank" | "ruleVersion" | "before" | "last"
>;

/** How every commitment stands today, by published rules; see docs/tables/judgements.md. */
export const judgements = pgTable(
  "judgements",
  {
    ...judgedFields(),
    ...wholeFields(),
    /** ISO day it was first judged to be so for: the same holds every day since. */
    onDay: code("on_day").notNull(),
    judgedAt: time("judged_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.commitment] }),
    index("judgements_by_document").on(t.document, t.chapter, t.status),
    index("judgements_by_status").on(t.status, t.document, t.commitment),
    index("judgements_by_ground").using("gin", t.restsOn),
    index("judgements_by_due").on(dueLast(t.due), t.rank, t.commitment, ...filteredBy(t)),
    index("judgements_worst_first").on(
      t.rank,
      sql`(coalesce(${t.probability}, 2)::float8)`,
      ...[dueLast(t.due), t.commitment, t.probability],
      ...filteredBy(t),
    ),
  ],
);

/** Commitments to be judged anew, and what brought it about; see docs/tables/judgement_queue.md. */
export const judgementQueue = pgTable(
  "judgement_queue",
  {
    commitment: code("commitment").primaryKey(),
    /** Another number whenever it is asked for again: what came meanwhile is not taken for done. */
    ticket: bigint("ticket", { mode: "number" }).generatedByDefaultAsIdentity().notNull(),
    /** What somebody waits for comes before what the calendar brings. */
    later: boolean("later").notNull().default(false),
    cause: jsonb("cause").$type<TurnCause>().notNull(),
  },
  (t) => [index("judgement_queue_in_order").on(t.later, t.ticket)],
);

/** How far judging has come; one row. See docs/tables/judgement_stand.md. */
export const judgementStand = pgTable(
  "judgement_stand",
  {
    one: boolean("one").primaryKey().default(true),
    /** The last entry of the journal that was looked at. */
    seq: bigint("seq", { mode: "number" }).notNull().default(0),
    /** ISO day all was judged for, and the rules it was judged by; null before the first time. */
    onDay: code("on_day"),
    basis: text("basis"),
    /** Grows with everything that is judged anew. */
    version: bigint("version", { mode: "number" }).notNull().default(0),
    judgedAt: time("judged_at").notNull().defaultNow(),
  },
  (t) => [check("judgement_stand_is_one", sql`${t.one}`)],
);

/** Judgements for days that are past, as somebody asked for them last; see docs/tables/past_judgements.md. */
export const pastJudgements = pgTable("past_judgements", { day: code("day").notNull(), ...judgedFields() }, (t) => [
  primaryKey({ columns: [t.day, t.document, t.commitment] }),
]);

/** Which days and documents are held in past_judgements; see docs/tables/past_days.md. */
export const pastDays = pgTable(
  "past_days",
  {
    day: code("day").notNull(),
    document: code("document").notNull(),
    /** What they were judged from: another state of it makes them void. */
    known: text("known").notNull(),
    rows: integer("rows").notNull(),
    usedAt: time("used_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.day, t.document] })],
);

/** Changes of status as they were noticed; see docs/tables/judgement_turns.md. */
export const judgementTurns = pgTable(
  "judgement_turns",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    commitment: code("commitment").notNull(),
    document: code("document").notNull(),
    onDay: code("on_day").notNull(),
    before: text("before"),
    after: text("after").notNull(),
    reason: text("reason"),
    probabilityBefore: real("probability_before"),
    probability: real("probability"),
    cause: jsonb("cause").$type<TurnCause>().notNull(),
    at: time("at").notNull().defaultNow(),
  },
  (t) => [
    index("judgement_turns_by_commitment").on(t.commitment, t.id),
    index("judgement_turns_by_document").on(t.document, t.at),
    index("judgement_turns_by_time").on(t.at),
    index("judgement_turns_moved").on(t.onDay, t.document).where(sql`before is not null`),
  ],
);

/** What should be looked at; see docs/tables/warnings.md. */
export const warnings = pgTable(
  "warnings",
  {
    id: code("id").primaryKey(),
    kind: text("kind").notNull(),
    /** Its place in the order of what matters, as text that sorts; see core/judgements/warnings. */
    priority: text("priority").notNull().default(""),
    /** The commitment, or the key of a series of the economy. */
    subject: code("subject").notNull(),
    commitment: code("commitment"),
    document: code("document"),
    place: code("place"),
    status: text("status"),
    since: code("since").notNull(),
    ended: code("ended"),
    body: jsonb("body").$type<Warning>().notNull(),
    /** Of the body, so that lists need not read it: ISO day the first answer is due, and whether it is binding. */
    answerBy: code("answer_by").generatedAlwaysAs(sql`(body ->> 'answerBy')`),
    nature: text("nature").generatedAlwaysAs(sql`(body ->> 'nature')`),
    raisedAt: time("raised_at").notNull().defaultNow(),
  },
  (t) => [index("warnings_by_subject").on(t.subject), index("warnings_lasting").on(t.since).where(sql`ended is null`)],
);
