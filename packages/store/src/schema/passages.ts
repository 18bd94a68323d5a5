import { foreignKey, index, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { blocks } from "./blocks.ts";
import { code, terms } from "./columns.ts";

/** Search terms of the blocks, long ones in overlapping parts; see docs/tables/passages.md. */
export const passages = pgTable(
  "passages",
  {
    document: code("document").notNull(),
    block: integer("block").notNull(),
    part: integer("part").notNull(),
    terms: terms("terms").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.document, t.block, t.part] }),
    foreignKey({
      name: "passages_block",
      columns: [t.document, t.block],
      foreignColumns: [blocks.document, blocks.index],
    }),
    index("passages_by_terms").using("gin", t.terms),
  ],
);
