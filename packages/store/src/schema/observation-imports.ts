import type { CellError, Mapping } from "@lantu/core/signals";
import { sql } from "drizzle-orm";
import { bigint, check, doublePrecision, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type {
  ImportProblem,
  ObservationCounts,
  ObservationImportKind,
  ObservationImportState,
  TablePreview,
} from "../model/index.ts";
import { code, oneOf } from "./columns.ts";
import { sources } from "./sources.ts";

/** Tables of observations from their file to what is public; see docs/tables/observation_imports.md. */
export const observationImports = pgTable(
  "observation_imports",
  {
    id: code("id").primaryKey(),
    ordinal: integer("ordinal").generatedAlwaysAsIdentity().notNull(),
    kind: text("kind").$type<ObservationImportKind>().notNull(),
    fileName: text("file_name"),
    size: bigint("size", { mode: "number" }),
    source: code("source").references(() => sources.id),
    state: text("state").$type<ObservationImportState>().notNull(),
    progress: doublePrecision("progress").notNull(),
    sheet: integer("sheet").notNull().default(0),
    preview: jsonb("preview").$type<TablePreview>(),
    mapping: jsonb("mapping").$type<Mapping>(),
    counts: jsonb("counts").$type<ObservationCounts>(),
    errors: jsonb("errors").$type<readonly CellError[]>().notNull().default([]),
    problem: jsonb("problem").$type<ImportProblem>(),
    /** Publish as soon as every cell is right. */
    publish: text("publish").$type<"asked" | "at-once">().notNull(),
    reason: text("reason"),
    actor: text("actor").notNull(),
    /** How many journal entries made it what it is. */
    version: integer("version").notNull().default(0),
    createdAt: timestamp("created_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    finishedAt: timestamp("finished_at", { withTimezone: true, precision: 3 }),
  },
  (t) => [
    oneOf("observation_imports_kind", t.kind, ["file", "manual"]),
    oneOf("observation_imports_publish", t.publish, ["asked", "at-once"]),
    oneOf("observation_imports_state", t.state, [
      ...["queued", "reading", "draft", "verified", "published"],
      ...["withdrawn", "failed", "cancelled", "discarded"],
    ]),
    check("observation_imports_progress", sql`${t.progress} between 0 and 1`),
    check("observation_imports_files_have_names", sql`(${t.kind} = 'file') = (${t.fileName} is not null)`),
    index("observation_imports_by_ordinal").on(t.ordinal),
    index("observation_imports_by_source").on(t.source),
  ],
);
