import type { Account } from "@lantu/core/indicators";
import { json, pgTable, text } from "drizzle-orm/pg-core";
import { code } from "./columns.ts";

/** What each document says as it was read, before people corrected anything; see docs/tables/read_accounts.md. */
export const readAccounts = pgTable("read_accounts", {
  document: code("document").primaryKey(),
  /** What the reading depends on: its bytes, what people chose about it, and the reader. */
  basis: text("basis").notNull(),
  account: json("account").$type<Account>().notNull(),
});
