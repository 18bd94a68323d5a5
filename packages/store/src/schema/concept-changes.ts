import { bigint, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { code, oneOf } from "./columns.ts";
import { journal } from "./journal.ts";

/** What people changed of the concepts, as folded from the journal; see docs/tables/concept_changes.md. */
export const conceptChanges = pgTable(
  "concept_changes",
  {
    seq: bigint("seq", { mode: "number" })
      .primaryKey()
      .references(() => journal.seq),
    kind: text("kind").$type<"added" | "redefined" | "merged" | "split">().notNull(),
    concept: code("concept").notNull(),
    /** Of a definition. */
    version: integer("version"),
    /** What a concept that is no longer used has become. */
    into: text("into").array().notNull(),
    changedOn: date("changed_on").notNull(),
    reason: text("reason").notNull(),
  },
  (t) => [
    oneOf("concept_changes_kind", t.kind, ["added", "redefined", "merged", "split"]),
    index("concept_changes_by_concept").on(t.concept, t.seq),
  ],
);
