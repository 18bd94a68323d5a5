import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { ImportProblem, ImportStage, ImportState } from "../model/index.ts";
import { code, oneOf } from "./columns.ts";
import { documents } from "./documents.ts";
import { sources } from "./sources.ts";

/** Files on their way from bytes to the ledger; see docs/tables/imports.md. */
export const imports = pgTable(
  "imports",
  {
    id: code("id").primaryKey(),
    ordinal: integer("ordinal").generatedAlwaysAsIdentity().notNull(),
    batch: code("batch").notNull(),
    fileName: text("file_name").notNull(),
    size: integer("size").notNull(),
    source: code("source").references(() => sources.id),
    state: text("state").$type<ImportState>().notNull(),
    stage: text("stage").$type<ImportStage>().notNull(),
    progress: doublePrecision("progress").notNull(),
    /** The page being recognised, of how many; null in every other stage. */
    page: integer("page"),
    pages: integer("pages"),
    document: code("document").references(() => documents.id),
    problem: jsonb("problem").$type<ImportProblem>(),
    publish: boolean("publish").notNull(),
    sample: boolean("sample").notNull(),
    /** A person wants it read although it does not look like a plan. */
    insist: boolean("insist").notNull().default(false),
    actor: text("actor").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    finishedAt: timestamp("finished_at", { withTimezone: true, precision: 3 }),
    milliseconds: integer("milliseconds"),
  },
  (t) => [
    oneOf("imports_state", t.state, [
      "queued",
      "reading",
      "review",
      "published",
      "duplicate",
      "failed",
      "cancelled",
      "discarded",
    ]),
    oneOf("imports_stage", t.stage, [
      "received",
      "decode",
      "recognise",
      "repair",
      "document",
      "statements",
      "figures",
      "commitments",
      "propose",
      "save",
      "done",
    ]),
    check("imports_progress", sql`${t.progress} between 0 and 1`),
    check("imports_page_of_pages", sql`${t.page} between 1 and ${t.pages}`),
    index("imports_by_batch").on(t.batch),
    index("imports_by_ordinal").on(t.ordinal),
    index("imports_by_document").on(t.document),
    index("imports_by_source").on(t.source),
  ],
);
