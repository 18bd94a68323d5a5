import type { ItemBody, Noun } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import type { Connection } from "../database.ts";
import { tellOfChange } from "../warnings/told.ts";
import { tableOf } from "./tables.ts";

/** An entry about items, as far as their tables take it. */
type Kept = Pick<ItemBody, "payload"> & { readonly seq: number };

/**
 * Brings the table of a noun to what entries say, none of which is about an item another of them is about; they must be in
 * the journal already.
 */
export async function keepItems(transaction: Connection, noun: Noun, entries: readonly Kept[]): Promise<void> {
  const table = tableOf(noun);
  const changes = JSON.stringify(
    entries.flatMap(({ seq, payload }) => payload.changes.map(({ id, after }) => ({ id, seq, after }))),
  );
  await transaction.execute(sql`
    with change as materialized (
        select id, seq, after from jsonb_to_recordset(${changes}::jsonb) as c (id text, seq bigint, after jsonb)
      ), closed as (
        update ${table} i set until_seq = change.seq from change
        where i.id = change.id and i.until_seq is null returning i.id, i.version
      )
    insert into ${table} (id, from_seq, version, value)
    select change.id, change.seq, coalesce(closed.version, 0) + 1, nullif(change.after, 'null'::jsonb)
    from change left join closed on closed.id = change.id`);
  if (noun === "response") await tellOfChange(transaction);
}
