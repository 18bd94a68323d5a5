import type { Series } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { check, index, integer, json, pgTable, text } from "drizzle-orm/pg-core";
import { code, oneOf } from "./columns.ts";

/** What all compared documents tell of one quantity of one place; see docs/tables/series.md. */
export const series = pgTable(
  "series",
  {
    id: code("id").primaryKey(),
    place: code("place").notNull(),
    placeCode: code("place_code"),
    placeName: text("place_name"),
    kind: text("kind").notNull(),
    concept: code("concept").notNull(),
    nameZh: text("name_zh").notNull(),
    nameEn: text("name_en").notNull(),
    measure: text("measure").notNull(),
    breakdown: text("breakdown"),
    unit: text("unit"),
    documents: text("documents").array().notNull(),
    targets: integer("targets").notNull(),
    actuals: integer("actuals").notNull(),
    estimates: integer("estimates").notNull(),
    /** First and last year told. */
    firstYear: text("first_year"),
    lastYear: text("last_year"),
    /** As concluded, letter for letter: what changed is found by comparing. */
    body: json("body").$type<Series>().notNull(),
  },
  (t) => [
    check("series_id_form", sql`${t.id} ~ '^s[0-9a-f]{16}$'`),
    oneOf("series_kind", t.kind, ["registered", "provisional"]),
    oneOf("series_measure", t.measure, ["amount", "growth", "share"]),
    index("series_by_place").on(t.place),
    index("series_by_concept").on(t.kind, t.concept, t.place),
    index("series_by_document").using("gin", t.documents),
  ],
);
