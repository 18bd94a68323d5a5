import type { Account } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { storableJson } from "../saving/storable.ts";

/** What a document says as it was read on this basis; null where that is not kept. */
export async function readAccount(connection: Connection, document: string, basis: string): Promise<Account | null> {
  const row = await rowOf<{ account: Account }>(
    connection,
    sql`select account from read_accounts where document = ${document} and basis = ${basis}`,
  );
  return row?.account ?? null;
}

/** Keeps what a document says as it was read, in the place of an earlier reading. */
export async function keepAccount(connection: Connection, account: Account, basis: string): Promise<void> {
  await connection.execute(
    sql`insert into read_accounts (document, basis, account)
      values (${account.document}, ${basis}, ${storableJson(account)}::json)
      on conflict (document) do update set basis = excluded.basis, account = excluded.account`,
  );
}
