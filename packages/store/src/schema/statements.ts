import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { blocks } from "./blocks.ts";
import { code, oneOf, stretch } from "./columns.ts";

/** What each stretch of a document does; see docs/tables/statements.md. */
export const statements = pgTable(
  "statements",
  {
    document: code("document").notNull(),
    index: integer("index").notNull(),
    rawStart: integer("raw_start").notNull(),
    rawEnd: integer("raw_end").notNull(),
    class: text("class").notNull(),
    rule: text("rule").notNull(),
    block: integer("block").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.document, t.index] }),
    foreignKey({
      name: "statements_block",
      columns: [t.document, t.block],
      foreignColumns: [blocks.document, blocks.index],
    }),
    oneOf("statements_class", t.class, [
      "target",
      "action",
      "achievement",
      "problem",
      "context",
      "heading",
      "table",
      "noise",
    ]),
    stretch("statements_stretch", t.rawStart, t.rawEnd),
  ],
);
