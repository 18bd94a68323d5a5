import type { DescriptionRecord, ReadingChoices } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, jsonb, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";
import type { DocumentCounts } from "../model/index.ts";
import { attribute, code, oneOf } from "./columns.ts";
import { sources } from "./sources.ts";

/** What a document is besides its id, its source and its text; its earlier versions have the same columns. */
export const documentFields = () => ({
  fileName: text("file_name").notNull(),
  format: text("format").notNull(),
  encoding: text("encoding"),
  size: integer("size").notNull(),
  engine: text("engine").notNull(),
  sample: boolean("sample").notNull(),
  state: text("state").notNull(),
  description: jsonb("description").$type<DescriptionRecord>().notNull(),
  title: text("title")
    .notNull()
    .generatedAlwaysAs(sql`coalesce(nullif(${attribute("title")}, ''), file_name)`),
  kind: text("kind").generatedAlwaysAs(attribute("kind")),
  place: text("place").generatedAlwaysAs(attribute("place")),
  period: text("period").generatedAlwaysAs(attribute("period")),
  periodStart: date("period_start"),
  periodEnd: date("period_end"),
  choices: jsonb("choices").$type<ReadingChoices>().notNull().default({ encoding: null, keep: [] }),
  reviewers: integer("reviewers").notNull().default(1),
  counts: jsonb("counts").$type<DocumentCounts>().notNull(),
});

/** When a document came and became public, and how often it has changed. */
export const documentTimes = () => ({
  receivedAt: timestamp("received_at", { withTimezone: true, precision: 3 }).notNull(),
  publishedAt: timestamp("published_at", { withTimezone: true, precision: 3 }),
  version: integer("version").notNull(),
});

/** Documents read from sources, as folded from the journal; see docs/tables/documents.md. */
export const documents = pgTable(
  "documents",
  {
    id: code("id").primaryKey(),
    /** Order of arrival: breaks ties of every list for good. */
    ordinal: integer("ordinal").generatedAlwaysAsIdentity().notNull(),
    source: code("source")
      .notNull()
      .references(() => sources.id),
    ...documentFields(),
    /** The decoded text or text layer, character for character. */
    rawText: text("raw_text").notNull(),
    ...documentTimes(),
  },
  (t) => [
    check("documents_id_form", sql`${t.id} ~ '^d[0-9a-z]{12}$'`),
    oneOf("documents_format", t.format, ["txt", "html", "docx", "pdf", "ofd", "image"]),
    oneOf("documents_state", t.state, ["review", "published", "withdrawn", "discarded"]),
    check("documents_reviewers", sql`${t.reviewers} in (1, 2)`),
    check("documents_version_counts", sql`${t.version} > 0`),
    unique("documents_ordinal").on(t.ordinal),
    index("documents_by_source").on(t.source),
  ],
);
