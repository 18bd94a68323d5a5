import type { Finding } from "@lantu/core/comparisons";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { code, oneOf } from "./columns.ts";

/** Where what is told does not fit together; see docs/tables/findings.md. */
export const findings = pgTable(
  "findings",
  {
    id: code("id").primaryKey(),
    rule: text("rule").notNull(),
    severity: text("severity").notNull(),
    place: code("place").notNull(),
    placeCode: code("place_code"),
    placeName: text("place_name"),
    series: code("series"),
    measure: text("measure"),
    nameZh: text("name_zh").notNull(),
    nameEn: text("name_en").notNull(),
    documents: text("documents").array().notNull(),
    /** The figures it stands on. */
    figures: text("figures").array().notNull(),
    body: jsonb("body").$type<Finding>().notNull(),
  },
  (t) => [
    check("findings_id_form", sql`${t.id} ~ '^f[0-9a-f]{16}$'`),
    oneOf("findings_severity", t.severity, ["contradiction", "change", "hint"]),
    index("findings_by_place").on(t.place),
    index("findings_by_series").on(t.series),
    index("findings_by_document").using("gin", t.documents),
    index("findings_by_figure").using("gin", t.figures),
  ],
);

/** How people say findings stand; see docs/tables/finding_states.md. */
export const findingStates = pgTable(
  "finding_states",
  {
    finding: code("finding").primaryKey(),
    state: text("state").notNull(),
    note: text("note"),
    /** How many journal entries made it what it is. */
    version: integer("version").notNull(),
    actor: text("actor").notNull(),
    changedAt: timestamp("changed_at", { withTimezone: true, precision: 3 }).notNull(),
  },
  (t) => [oneOf("finding_states_state", t.state, ["open", "explained", "document-error", "reading-error"])],
);
