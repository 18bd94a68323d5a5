import type { HeldItem, ItemTypes, Noun } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import { ITEM_TABLES, itemTable, tableOf } from "./tables.ts";

/** Which items of a noun: those named, or all. */
export type Wanted = "all" | readonly string[];

/** Rows of a table of items `i` that stand, now or just after an entry of the journal. */
export function standingAt(seq: number | undefined): SQL {
  return seq === undefined
    ? sql`i.until_seq is null and i.value is not null`
    : sql`i.from_seq <= ${seq} and (i.until_seq is null or i.until_seq > ${seq}) and i.value is not null`;
}

/** Items by their ids, in the order of their ids. */
export async function heldItems<N extends Noun>(
  connection: Connection,
  noun: N,
  wanted: Wanted,
  seq?: number,
): Promise<ReadonlyMap<string, HeldItem<ItemTypes[N]>>> {
  if (wanted.length === 0) return new Map();
  const chosen = wanted === "all" ? sql`true` : sql`i.id = any(${sql.param(wanted)}::text[])`;
  const rows = await rowsOf<{ id: string; value: ItemTypes[N]; version: number }>(
    connection,
    sql`select i.id, i.value, i.version from ${tableOf(noun)} i where ${standingAt(seq)} and ${chosen} order by i.id`,
  );
  return new Map(rows.map(({ id, value, version }) => [id, { value, version }]));
}

/** Whether all that an entry made of items stands still. */
export async function isStanding(connection: Connection, seq: number): Promise<boolean> {
  const parts = ITEM_TABLES.map((name) => sql`select until_seq from ${itemTable(name)} where from_seq = ${seq}`);
  const row = await rowOf<{ standing: boolean | null }>(
    connection,
    sql`select bool_and(until_seq is null) as standing from (${sql.join(parts, sql` union all `)}) made`,
  );
  return row?.standing ?? false;
}
