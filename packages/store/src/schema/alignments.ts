import type { Alignment } from "@lantu/core/comparisons";
import { jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { code, oneOf } from "./columns.ts";
import { documents } from "./documents.ts";

/** Pairs of documents laid side by side, as they were computed last; see docs/tables/alignments.md. */
export const alignments = pgTable(
  "alignments",
  {
    fromDocument: code("from_document")
      .notNull()
      .references(() => documents.id),
    toDocument: code("to_document")
      .notNull()
      .references(() => documents.id),
    mode: text("mode").notNull(),
    /** What it was computed from; another basis makes it worthless. */
    basis: text("basis").notNull(),
    alignment: jsonb("alignment").$type<Alignment>().notNull(),
    chapters: jsonb("chapters").$type<Readonly<Record<string, string>>>().notNull(),
    computedAt: timestamp("computed_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.fromDocument, t.toDocument, t.mode] }),
    oneOf("alignments_mode", t.mode, ["upper-lower", "predecessor-successor"]),
  ],
);

/** What people said of pairs of commitments, as folded from the journal; see docs/tables/alignment_verdicts.md. */
export const alignmentVerdicts = pgTable(
  "alignment_verdicts",
  {
    fromDocument: code("from_document")
      .notNull()
      .references(() => documents.id),
    toDocument: code("to_document")
      .notNull()
      .references(() => documents.id),
    fromKey: code("from_key").notNull(),
    toKey: code("to_key").notNull(),
    verdict: text("verdict").$type<"confirmed" | "rejected">().notNull(),
    decidedAt: timestamp("decided_at", { withTimezone: true, precision: 3 }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fromDocument, t.toDocument, t.fromKey, t.toKey] }),
    oneOf("alignment_verdicts_verdict", t.verdict, ["confirmed", "rejected"]),
  ],
);
