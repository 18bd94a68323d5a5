import { jsonb, pgTable, timestamp } from "drizzle-orm/pg-core";
import { code } from "./columns.ts";

/** Small things to remember; see docs/tables/settings.md. */
export const settings = pgTable("settings", {
  key: code("key").primaryKey(),
  value: jsonb("value").$type<unknown>().notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
});
