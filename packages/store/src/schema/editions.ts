import type { Sketch } from "@lantu/core/commitments";
import type { Anchor } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { check, doublePrecision, index, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { code, oneOf } from "./columns.ts";
import { documents } from "./documents.ts";

/** What people said of where a document comes from, as folded from the journal; see docs/tables/lineages.md. */
export const lineages = pgTable(
  "lineages",
  {
    document: code("document")
      .primaryKey()
      .references(() => documents.id),
    kind: text("kind").$type<"own" | "edition">().notNull(),
    predecessor: code("predecessor").references(() => documents.id),
    shared: doublePrecision("shared"),
    anchors: jsonb("anchors").$type<readonly Anchor[]>().notNull(),
  },
  (t) => [
    oneOf("lineages_kind", t.kind, ["own", "edition"]),
    check("lineages_editions_have_one_before", sql`(${t.kind} = 'edition') = (${t.predecessor} is not null)`),
    check("lineages_shared", sql`${t.shared} between 0 and 1`),
    unique("lineages_one_successor").on(t.predecessor),
  ],
);

/** What texts are compared by, to recognise editions; see docs/tables/sketches.md. */
export const sketches = pgTable("sketches", {
  document: code("document")
    .primaryKey()
    .references(() => documents.id),
  hashes: jsonb("hashes").$type<Sketch>().notNull(),
});

/** Earlier documents a document looks like; see docs/tables/likenesses.md. */
export const likenesses = pgTable(
  "likenesses",
  {
    document: code("document")
      .notNull()
      .references(() => documents.id),
    other: code("other")
      .notNull()
      .references(() => documents.id),
    shared: doublePrecision("shared").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.document, t.other] }),
    check("likenesses_shared", sql`${t.shared} between 0 and 1`),
    index("likenesses_by_other").on(t.other),
  ],
);
