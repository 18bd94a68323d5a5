import type { FigureConfidence } from "@lantu/core/statements";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
} from "drizzle-orm/pg-core";
import { blocks } from "./blocks.ts";
import { code, oneOf, stretch } from "./columns.ts";

/** Measured numbers; see docs/tables/figures.md. */
export const figures = pgTable(
  "figures",
  {
    id: code("id").primaryKey(),
    document: code("document").notNull(),
    block: integer("block").notNull(),
    rawStart: integer("raw_start").notNull(),
    rawEnd: integer("raw_end").notNull(),
    quote: text("quote").notNull(),
    subject: text("subject"),
    value: doublePrecision("value").notNull(),
    valueMax: doublePrecision("value_max"),
    unit: text("unit"),
    op: text("op").notNull(),
    measure: text("measure").notNull(),
    modality: text("modality").notNull(),
    period: text("period"),
    periodStart: date("period_start"),
    periodEnd: date("period_end"),
    /** How likely each field is right; null where an earlier reader did not tell. */
    confidence: jsonb("confidence").$type<FigureConfidence>(),
    /** A person corrected it. */
    edited: boolean("edited").notNull().default(false),
  },
  (t) => [
    foreignKey({
      name: "figures_block",
      columns: [t.document, t.block],
      foreignColumns: [blocks.document, blocks.index],
    }),
    check("figures_id_of_document", sql`starts_with(${t.id}, ${t.document} || '-f')`),
    oneOf("figures_op", t.op, ["=", ">=", ">", "<=", "<", "~"]),
    oneOf("figures_measure", t.measure, ["level", "delta", "rate", "share"]),
    oneOf("figures_modality", t.modality, ["target", "actual", "estimate"]),
    stretch("figures_stretch", t.rawStart, t.rawEnd),
    index("figures_by_place").on(t.document, t.rawStart),
  ],
);
