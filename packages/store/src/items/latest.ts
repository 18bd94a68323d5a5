import type { HeldItem, ItemTypes, Noun } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
import { tableOf } from "./tables.ts";

/** An item as its last entry left it; `value` is null once it was taken away. */
export interface Latest {
  readonly value: ItemTypes[Noun] | null;
  readonly version: number;
}

/** Ids of items by noun. */
export type Ids = ReadonlyMap<Noun, readonly string[]>;

/** Items of any nouns by one question, also those taken away; those that never were are left out. */
export async function latestItems(
  connection: Connection,
  wanted: Ids,
): Promise<ReadonlyMap<Noun, ReadonlyMap<string, Latest>>> {
  const parts = [...wanted].map(
    ([noun, ids]) => sql`select ${noun}::text as noun, i.id, i.value, i.version from ${tableOf(noun)} i
      where i.until_seq is null and i.id = any(${sql.param(ids)}::text[])`,
  );
  const found = new Map<Noun, Map<string, Latest>>([...wanted.keys()].map((noun) => [noun, new Map()]));
  if (parts.length === 0) return found;
  const rows = await rowsOf<Latest & { noun: Noun; id: string }>(connection, sql.join(parts, sql` union all `));
  for (const { noun, id, value, version } of rows) found.get(noun)?.set(id, { value, version });
  return found;
}

/** Those of some items that stand, in the order of their ids. */
export function standingOf<N extends Noun>(
  latest: ReadonlyMap<string, Latest | null>,
  ids: readonly string[],
): ReadonlyMap<string, HeldItem<ItemTypes[N]>> {
  const standing = [...new Set(ids)].sort().flatMap((id) => {
    const item = latest.get(id);
    return item == null || item.value === null ? [] : [[id, item as HeldItem<ItemTypes[N]>] as const];
  });
  return new Map(standing);
}
