import type { HeldItem, Items, ItemTypes, Noun } from "@lantu/core/ledger";
import { NO_ITEMS } from "@lantu/core/ledger";
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

/** Versions of items by their ids, those of items taken away as well; those that never were are left out. */
export async function latestVersions(
  connection: Connection,
  noun: Noun,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LatestVersion>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<LatestVersion & { id: string }>(
    connection,
    sql`select i.id, i.version, i.value is not null as stands from ${tableOf(noun)} i
      where i.until_seq is null and i.id = any(${sql.param(ids)}::text[])`,
  );
  return new Map(rows.map(({ id, ...latest }) => [id, latest]));
}

/** The latest version of an item. */
export interface LatestVersion {
  readonly version: number;
  /** False once it was taken away. */
  readonly stands: boolean;
}

/** Items of several nouns; those not asked for are empty. */
export async function itemsOf(connection: Connection, wanted: Partial<Readonly<Record<Noun, Wanted>>>): Promise<Items> {
  const items: { [N in Noun]?: Items[N] } = {};
  for (const noun of Object.keys(wanted) as Noun[]) {
    Object.assign(items, { [noun]: await heldItems(connection, noun, wanted[noun] ?? []) });
  }
  return { ...NO_ITEMS, ...items };
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
