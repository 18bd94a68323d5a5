import type { SeriesMeasure } from "@lantu/core/indicators";
import { SERIES_MEASURES, VINTAGE_STATUSES, type VintageStatus } from "@lantu/core/signals";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { code, oneOf } from "./columns.ts";

/** What an observation and a draft of one have in common. `breakdown` is empty for the whole. */
const told = () => ({
  row: integer("row").notNull(),
  concept: code("concept").notNull(),
  place: code("place").notNull(),
  measure: code("measure").$type<SeriesMeasure>().notNull(),
  breakdown: code("breakdown").notNull(),
  period: code("period").notNull(),
  periodStart: date("period_start").notNull(),
  periodEnd: date("period_end").notNull(),
  value: doublePrecision("value"),
  unit: text("unit").notNull(),
  status: code("status").$type<VintageStatus>().notNull(),
  knownOn: date("known_on").notNull(),
  source: text("source").notNull(),
  note: text("note"),
});

/** Values with all their vintages; see docs/tables/observations.md. */
export const observations = pgTable(
  "observations",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** No reference: checking it for each of a million rows takes a fifth of the time of publishing them. */
    release: code("release").notNull(),
    ...told(),
    /** The latest vintage of its key. */
    latest: boolean("latest").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, precision: 3 }).notNull(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true, precision: 3 }),
  },
  (t) => [
    oneOf("observations_measure", t.measure, SERIES_MEASURES),
    oneOf("observations_status", t.status, VINTAGE_STATUSES),
    check("observations_period", sql`${t.periodStart} <= ${t.periodEnd}`),
    check("observations_withdrawn_are_not_latest", sql`${t.withdrawnAt} is null or not ${t.latest}`),
    uniqueIndex("observations_vintage")
      .on(t.concept, t.place, t.measure, t.breakdown, t.period, t.knownOn)
      .where(sql`${t.withdrawnAt} is null`),
    // Rows of a release lie together.
    index("observations_by_release").using("brin", t.release),
    index("observations_of_place").on(t.place, t.concept).where(sql`${t.latest}`),
  ],
);

/** Checked rows of a file that wait for publication; see docs/tables/observation_drafts.md. */
export const observationDrafts = pgTable(
  "observation_drafts",
  {
    /** No reference, as of observations. */
    import: code("import").notNull(),
    ...told(),
  },
  (t) => [index("observation_drafts_by_import").on(t.import)],
);
