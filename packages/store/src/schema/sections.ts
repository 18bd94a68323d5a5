import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { code } from "./columns.ts";
import { documents } from "./documents.ts";

/** The outline of a document; see docs/tables/sections.md. */
export const sections = pgTable(
  "sections",
  {
    document: code("document")
      .notNull()
      .references(() => documents.id),
    index: integer("index").notNull(),
    parent: integer("parent"),
    level: integer("level").notNull(),
    label: text("label"),
    title: text("title").notNull(),
    heading: integer("heading"),
    firstBlock: integer("first_block").notNull(),
    lastBlock: integer("last_block").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.document, t.index] }),
    foreignKey({ name: "sections_parent", columns: [t.document, t.parent], foreignColumns: [t.document, t.index] }),
    check("sections_only_the_first_has_no_parent", sql`(${t.parent} is null) = (${t.index} = 0)`),
    check("sections_parent_comes_before", sql`${t.parent} < ${t.index}`),
  ],
);
