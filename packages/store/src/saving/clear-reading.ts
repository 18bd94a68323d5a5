import { sql } from "drizzle-orm";
import type { Connection } from "../database.ts";

/** Tables that hold parts of a reading, those that refer to others first. */
const PARTS = [
  "commitments",
  "rows",
  "figures",
  "statements",
  "passages",
  "blocks",
  "sections",
  "layout_pages",
] as const;

/**
 * Takes away what was read from a discarded document, to make room for a new reading. What people decided about it
 * stays where it was written: in the journal.
 */
export async function clearReading(transaction: Connection, document: string): Promise<void> {
  await transaction.execute(sql`
    delete from commitment_figures where commitment in (select id from commitments where document = ${document})`);
  for (const table of PARTS) {
    await transaction.execute(sql`delete from ${sql.identifier(table)} where document = ${document}`);
  }
}
