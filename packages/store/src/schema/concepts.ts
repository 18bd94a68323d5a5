import type { Concept } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { code, oneOf } from "./columns.ts";

/** Concepts with every version of their definitions; see docs/tables/concepts.md. */
export const concepts = pgTable(
  "concepts",
  {
    id: code("id").notNull(),
    version: integer("version").notNull(),
    definition: jsonb("definition").$type<Concept>().notNull(),
    origin: text("origin").$type<"registry" | "person">().notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.version] }),
    oneOf("concepts_origin", t.origin, ["registry", "person"]),
    check("concepts_version_counts", sql`${t.version} > 0`),
    check(
      "concepts_definition_of_version",
      sql`${t.definition} ->> 'id' = ${t.id} and (${t.definition} ->> 'version')::int = ${t.version}`,
    ),
  ],
);
