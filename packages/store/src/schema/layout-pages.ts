import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, integer, jsonb, pgTable, primaryKey } from "drizzle-orm/pg-core";
import type { LayoutBox } from "../model/index.ts";
import { code, stretch } from "./columns.ts";
import { documents } from "./documents.ts";

/** Pages of paginated originals and where the text stands on them; see docs/tables/layout_pages.md. */
export const layoutPages = pgTable(
  "layout_pages",
  {
    document: code("document")
      .notNull()
      .references(() => documents.id),
    number: integer("number").notNull(),
    width: doublePrecision("width"),
    height: doublePrecision("height"),
    recognised: boolean("recognised").notNull(),
    rawStart: integer("raw_start").notNull(),
    rawEnd: integer("raw_end").notNull(),
    boxes: jsonb("boxes").$type<readonly LayoutBox[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.document, t.number] }),
    check("layout_pages_number_counts", sql`${t.number} > 0`),
    check("layout_pages_size", sql`${t.width} > 0 and ${t.height} > 0`),
    stretch("layout_pages_stretch", t.rawStart, t.rawEnd),
  ],
);
