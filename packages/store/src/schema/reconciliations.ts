import type { Claim, Reconciliation } from "@lantu/core/comparisons";
import { index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { code, oneOf } from "./columns.ts";

/** Targets and what became of them; see docs/tables/reconciliations.md. */
export const reconciliations = pgTable(
  "reconciliations",
  {
    id: code("id").primaryKey(),
    document: code("document").notNull(),
    rawStart: integer("raw_start").notNull(),
    /** The figure of a target that is a number; no figure has the id where it is told in words. */
    figure: code("figure").notNull(),
    place: code("place").notNull(),
    placeCode: code("place_code"),
    placeName: text("place_name"),
    series: code("series"),
    outcome: text("outcome").notNull(),
    reason: text("reason"),
    measure: text("measure").notNull(),
    nature: text("nature"),
    nameZh: text("name_zh").notNull(),
    nameEn: text("name_en").notNull(),
    /** Documents that tell what became of it. */
    witnesses: text("witnesses").array().notNull(),
    body: jsonb("body").$type<Reconciliation>().notNull(),
  },
  (t) => [
    oneOf("reconciliations_measure", t.measure, ["amount", "growth", "share"]),
    oneOf("reconciliations_nature", t.nature, ["binding", "expected"]),
    index("reconciliations_by_document").on(t.document, t.rawStart, t.id),
    index("reconciliations_by_place").on(t.place),
    index("reconciliations_by_series").on(t.series),
    index("reconciliations_by_figure").on(t.figure),
  ],
);

/** What reports say themselves of how many targets were reached; see docs/tables/claims.md. */
export const claims = pgTable(
  "claims",
  {
    id: code("id").primaryKey(),
    document: code("document").notNull(),
    place: code("place").notNull(),
    body: jsonb("body").$type<Claim>().notNull(),
  },
  (t) => [index("claims_by_document").on(t.document), index("claims_by_place").on(t.place)],
);

/** People's words on targets that were looked up or calculated; see docs/tables/target_decisions.md. */
export const targetDecisions = pgTable(
  "target_decisions",
  {
    target: code("target").primaryKey(),
    verdict: text("verdict").notNull(),
    note: text("note"),
    /** How many journal entries made it what it is. */
    version: integer("version").notNull(),
    actor: text("actor").notNull(),
    decidedAt: timestamp("decided_at", { withTimezone: true, precision: 3 }).notNull(),
  },
  (t) => [oneOf("target_decisions_verdict", t.verdict, ["open", "confirmed", "rejected"])],
);
