import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { bytes, code } from "./columns.ts";

/** The bytes as received; see docs/tables/sources.md. */
export const sources = pgTable(
  "sources",
  {
    id: code("id").primaryKey(),
    bytes: bytes("bytes").notNull(),
    size: integer("size").notNull(),
    fileName: text("file_name").notNull(),
    receivedAt: timestamp("received_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (t) => [
    check("sources_id_is_sha256", sql`${t.id} ~ '^[0-9a-f]{64}$'`),
    check("sources_size_is_length", sql`${t.size} = octet_length(${t.bytes})`),
  ],
);
