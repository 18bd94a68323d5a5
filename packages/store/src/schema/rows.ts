import { boolean, doublePrecision, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { blocks } from "./blocks.ts";
import { code, oneOf, stretch } from "./columns.ts";

/** Lines of indicator tables; see docs/tables/rows.md. */
export const rows = pgTable(
  "rows",
  {
    document: code("document").notNull(),
    index: integer("index").notNull(),
    block: integer("block").notNull(),
    rawStart: integer("raw_start").notNull(),
    rawEnd: integer("raw_end").notNull(),
    category: text("category"),
    ordinal: integer("ordinal"),
    name: text("name").notNull(),
    unit: text("unit"),
    target: text("target"),
    targetInferred: boolean("target_inferred").notNull(),
    nature: text("nature"),
    value: doublePrecision("value"),
    valueMax: doublePrecision("value_max"),
    valueUnit: text("value_unit"),
    op: text("op"),
    measure: text("measure"),
    period: text("period"),
  },
  (t) => [
    primaryKey({ columns: [t.document, t.index] }),
    foreignKey({ name: "rows_block", columns: [t.document, t.block], foreignColumns: [blocks.document, blocks.index] }),
    oneOf("rows_nature", t.nature, ["binding", "expected"]),
    oneOf("rows_op", t.op, ["=", ">=", ">", "<=", "<", "~"]),
    oneOf("rows_measure", t.measure, ["level", "delta", "rate", "share"]),
    stretch("rows_stretch", t.rawStart, t.rawEnd),
  ],
);
