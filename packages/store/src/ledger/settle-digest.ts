import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { rowOf } from "../database.ts";
import { StoreProblem } from "../problem.ts";
import { digestOfJournal, journalHead, lockJournal } from "./append.ts";
import { DIGEST_SETTING, type JournalDigest } from "./digest.ts";

/**
 * Makes sure that a journal is sealed with the digest that is wanted: an empty one is from now on, one that has entries
 * stays with what it has.
 * @throws StoreProblem `journal-digest` where that is another
 */
export async function settleDigest(client: pg.PoolClient, wanted: JournalDigest | undefined): Promise<void> {
  if (wanted === undefined) return;
  await drizzle(client).transaction(async (transaction) => {
    await lockJournal(transaction);
    const found = await digestOfJournal(transaction);
    if (found === wanted) return;
    const { seq } = await journalHead(transaction);
    if (seq > 0) throw new StoreProblem("journal-digest", { found, wanted });
    await rowOf(
      transaction,
      sql`insert into settings (key, value) values (${DIGEST_SETTING}, ${JSON.stringify(wanted)}::jsonb)
        on conflict (key) do update set value = excluded.value, updated_at = now()`,
    );
  });
}
