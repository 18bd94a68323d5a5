import { sql } from "drizzle-orm";
import { bigint, boolean, check, pgTable, timestamp } from "drizzle-orm/pg-core";

/** How far comparing has come; one row. See docs/tables/conclusions_stand.md. */
export const conclusionsStand = pgTable(
  "conclusions_stand",
  {
    one: boolean("one").primaryKey().default(true),
    /** Grows with everything that is concluded anew. */
    version: bigint("version", { mode: "number" }).notNull(),
    computedAt: timestamp("computed_at", { withTimezone: true, precision: 3 }).notNull(),
    /** The last entry of the journal whose observations are taken into account. */
    seq: bigint("seq", { mode: "number" }).notNull(),
  },
  (t) => [check("conclusions_stand_is_one", sql`${t.one}`)],
);
