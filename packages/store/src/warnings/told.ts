import { sql } from "drizzle-orm";
import type { Connection } from "../database.ts";

/** Tells every process that shows warnings, once the transaction is kept, that they or what is said of them changed. */
export async function tellOfChange(connection: Connection): Promise<void> {
  await connection.execute(sql`select pg_notify('lantu_warnings', '')`);
}
