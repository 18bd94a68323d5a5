import { type ItemBody, nounOf } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import type { Connection } from "../database.ts";
import { tellOfChange } from "../warnings/told.ts";
import { tableOf } from "./tables.ts";

/** Brings the tables of items to what an entry says; the entry must be in the journal already. */
export async function keepItems(transaction: Connection, entry: ItemBody & { readonly seq: number }): Promise<void> {
  const noun = nounOf(entry.kind);
  if (noun === null) return;
  const table = tableOf(noun);
  const changes = JSON.stringify(entry.payload.changes.map(({ id, after }) => ({ id, after })));
  await transaction.execute(sql`
    with change as materialized (select id, after from jsonb_to_recordset(${changes}::jsonb) as c (id text, after jsonb)),
      closed as (
        update ${table} i set until_seq = ${entry.seq} from change
        where i.id = change.id and i.until_seq is null returning i.id, i.version
      )
    insert into ${table} (id, from_seq, version, value)
    select change.id, ${entry.seq}, coalesce(closed.version, 0) + 1, nullif(change.after, 'null'::jsonb)
    from change left join closed on closed.id = change.id`);
  if (noun === "response") await tellOfChange(transaction);
}
