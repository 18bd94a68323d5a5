import type { Judgement, TurnCause, Warning } from "@lantu/core/judgements";
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, real, text, timestamp } from "drizzle-orm/pg-core";
import { code } from "./columns.ts";

const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** How every commitment stands today, by published rules; see docs/tables/judgements.md. */
export const judgements = pgTable(
  "judgements",
  {
    commitment: code("commitment").primaryKey(),
    document: code("document").notNull(),
    /** Number of the top-level section it stands in. */
    chapter: integer("chapter"),
    kind: text("kind").notNull(),
    nature: text("nature"),
    status: text("status").notNull(),
    basis: text("basis").notNull(),
    reason: text("reason"),
    rule: text("rule").notNull(),
    ruleVersion: integer("rule_version").notNull(),
    /** ISO day it was judged for, and since when it has stood so. */
    onDay: code("on_day").notNull(),
    since: code("since").notNull(),
    due: code("due"),
    probability: real("probability"),
    /** What its own word and the data say is not the same. */
    disagrees: integer("disagrees").notNull(),
    /** Series it rests on: a new number in one of them judges it anew. */
    series: text("series").array().notNull(),
    /** SHA-256 of the judgement without its day: equal where nothing changed. */
    digest: code("digest").notNull(),
    body: jsonb("body").$type<Judgement>().notNull(),
    judgedAt: time("judged_at").notNull().defaultNow(),
  },
  (t) => [
    index("judgements_by_document").on(t.document, t.chapter, t.status),
    index("judgements_by_status").on(t.status, t.document),
    index("judgements_by_series").using("gin", t.series),
  ],
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
  ],
);

/** What should be looked at; see docs/tables/warnings.md. */
export const warnings = pgTable(
  "warnings",
  {
    id: code("id").primaryKey(),
    kind: text("kind").notNull(),
    /** The commitment, or the key of a series of the economy. */
    subject: code("subject").notNull(),
    commitment: code("commitment"),
    document: code("document"),
    place: code("place"),
    status: text("status"),
    since: code("since").notNull(),
    ended: code("ended"),
    body: jsonb("body").$type<Warning>().notNull(),
    raisedAt: time("raised_at").notNull().defaultNow(),
  },
  (t) => [index("warnings_by_subject").on(t.subject), index("warnings_lasting").on(t.since).where(sql`ended is null`)],
);
