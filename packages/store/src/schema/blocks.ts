import { boolean, foreignKey, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { BookCell, BookRepair } from "../model/index.ts";
import { code, oneOf, stretch } from "./columns.ts";
import { documents } from "./documents.ts";
import { sections } from "./sections.ts";

/** Headings, paragraphs, tables and noise in reading order; see docs/tables/blocks.md. */
export const blocks = pgTable(
  "blocks",
  {
    document: code("document")
      .notNull()
      .references(() => documents.id),
    index: integer("index").notNull(),
    kind: text("kind").notNull(),
    style: text("style"),
    level: integer("level"),
    section: integer("section").notNull(),
    address: text("address").notNull(),
    page: integer("page"),
    rawStart: integer("raw_start").notNull(),
    rawEnd: integer("raw_end").notNull(),
    text: text("text").notNull(),
    raw: text("raw"),
    item: boolean("item").notNull(),
    runIn: jsonb("run_in").$type<readonly (readonly [number, number])[]>(),
    cells: jsonb("cells").$type<readonly BookCell[]>(),
    repairs: jsonb("repairs").$type<readonly BookRepair[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.document, t.index] }),
    foreignKey({
      name: "blocks_section",
      columns: [t.document, t.section],
      foreignColumns: [sections.document, sections.index],
    }),
    oneOf("blocks_kind", t.kind, ["heading", "paragraph", "table", "noise"]),
    stretch("blocks_stretch", t.rawStart, t.rawEnd),
  ],
);
