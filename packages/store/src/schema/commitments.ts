import type { DoubtRecord, Opinion, UnitRecord } from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { blocks } from "./blocks.ts";
import { code, oneOf, stretch, terms } from "./columns.ts";
import { documents } from "./documents.ts";
import { figures } from "./figures.ts";
import { sections } from "./sections.ts";

/** What a commitment is, besides its id and its document; its earlier versions have the same columns. */
export const commitmentFields = () => ({
  kind: text("kind").notNull(),
  nature: text("nature"),
  title: text("title").notNull(),
  quote: text("quote").notNull(),
  spans: jsonb("spans").$type<readonly Span[]>().notNull(),
  /** The first span again, to sort and to join by. */
  rawStart: integer("raw_start").notNull(),
  rawEnd: integer("raw_end").notNull(),
  block: integer("block").notNull(),
  section: integer("section").notNull(),
  address: text("address").notNull(),
  period: text("period"),
  periodStart: date("period_start"),
  periodEnd: date("period_end"),
  deadline: text("deadline"),
  lead: jsonb("lead").$type<readonly UnitRecord[]>().notNull(),
  leadNames: text("lead_names").array().notNull(),
  cooperating: jsonb("cooperating").$type<readonly UnitRecord[]>().notNull(),
  targetText: text("target_text"),
  /** How many figures it has. */
  figures: integer("figures").notNull(),
  /** Value of the headline figure, to sort by. */
  value: doublePrecision("value"),
  doubts: jsonb("doubts").$type<readonly DoubtRecord[]>().notNull(),
  doubtCodes: text("doubt_codes").array().notNull(),
  /** How far a project is to come. */
  stage: text("stage"),
  confidence: doublePrecision("confidence"),
  origin: text("origin").notNull().default("reader"),
  state: text("state").notNull(),
  reviewed: boolean("reviewed").notNull().default(false),
  replacedBy: text("replaced_by").array().notNull().default([]),
  opinions: jsonb("opinions").$type<readonly Opinion[]>().notNull().default([]),
  edited: boolean("edited").notNull(),
  version: integer("version").notNull(),
  terms: terms("terms").notNull(),
});

/** What somebody undertook, as folded from the journal; see docs/tables/commitments.md. */
export const commitments = pgTable(
  "commitments",
  {
    id: code("id").primaryKey(),
    document: code("document")
      .notNull()
      .references(() => documents.id),
    ...commitmentFields(),
  },
  (t) => [
    foreignKey({
      name: "commitments_block",
      columns: [t.document, t.block],
      foreignColumns: [blocks.document, blocks.index],
    }),
    foreignKey({
      name: "commitments_section",
      columns: [t.document, t.section],
      foreignColumns: [sections.document, sections.index],
    }),
    check("commitments_id_of_document", sql`starts_with(${t.id}, ${t.document} || '-')`),
    oneOf("commitments_kind", t.kind, ["indicator", "task", "project"]),
    oneOf("commitments_nature", t.nature, ["binding", "expected"]),
    oneOf("commitments_state", t.state, ["proposed", "accepted", "rejected", "retired"]),
    oneOf("commitments_origin", t.origin, ["reader", "person", "proposer"]),
    check("commitments_confidence", sql`${t.confidence} between 0 and 1`),
    check("commitments_only_retired_are_replaced", sql`${t.state} = 'retired' or ${t.replacedBy} = '{}'`),
    check(
      "commitments_stand_on_text",
      sql`jsonb_array_length(${t.spans}) > 0 and (${t.spans} -> 0 ->> 'start')::int = ${t.rawStart} and (${t.spans} -> 0 ->> 'end')::int = ${t.rawEnd}`,
    ),
    check("commitments_version_counts", sql`${t.version} > 0`),
    stretch("commitments_stretch", t.rawStart, t.rawEnd),
    // What lists choose and order by stands in it too: thousands of lines are gone through without their words.
    index("commitments_by_place").on(
      t.document,
      t.rawStart,
      t.id,
      t.state,
      t.kind,
      t.nature,
      t.periodStart,
      t.periodEnd,
      t.deadline,
      t.doubtCodes,
    ),
    index("commitments_standing").on(t.document, t.id).where(sql`state in ('proposed', 'accepted')`),
    index("commitments_by_terms").using("gin", t.terms),
  ],
);

/** Which figures a commitment has, the headline value first; see docs/tables/commitment_figures.md. */
export const commitmentFigures = pgTable(
  "commitment_figures",
  {
    commitment: code("commitment")
      .notNull()
      .references(() => commitments.id),
    ordinal: integer("ordinal").notNull(),
    figure: code("figure")
      .notNull()
      .references(() => figures.id),
  },
  (t) => [
    primaryKey({ columns: [t.commitment, t.ordinal] }),
    check(
      "commitment_figures_same_document",
      sql`split_part(${t.commitment}, '-', 1) = split_part(${t.figure}, '-', 1)`,
    ),
    index("commitment_figures_by_figure").on(t.figure),
  ],
);
