import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";

/** Ids of concepts that were merged into some, each with the one of them it goes on as. */
export type FormerIds = ReadonlyMap<string, string>;

/** What was published under ids no longer used is of these concepts too. */
export async function formerIds(connection: Connection, ids: readonly string[]): Promise<FormerIds> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<{ former: string; now: string }>(
    connection,
    sql`with recursive led as (
        select concept as former, "into"[1] as now from concept_changes
          where kind = 'merged' and "into"[1] = any(${sql.param(ids)}::text[])
        union
        select c.concept, led.now from concept_changes c join led on c.kind = 'merged' and c."into"[1] = led.former
      ) select former, now from led where former <> all(${sql.param(ids)}::text[])`,
  );
  return new Map(rows.map(({ former, now }) => [former, now]));
}

/**
 * Values of one key under the ids of today: of two for the same time the one that became known later.
 * @param keyOf what tells values of different keys or times apart
 */
export function underPresentIds<T extends { readonly concept: string; readonly knownOn: string }>(
  values: readonly T[],
  former: FormerIds,
  keyOf: (value: T) => string,
): readonly T[] {
  if (former.size === 0) return values;
  const latest = new Map<string, T>();
  for (const value of values) {
    const renamed = { ...value, concept: former.get(value.concept) ?? value.concept };
    const held = latest.get(keyOf(renamed));
    if (held === undefined || held.knownOn < renamed.knownOn) latest.set(keyOf(renamed), renamed);
  }
  return [...latest.values()];
}
