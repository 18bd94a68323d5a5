import { sql } from "drizzle-orm";
import { formerIds, underPresentIds } from "../concepts/former.ts";
import { type Connection, type Database, rowOf } from "../database.ts";
import type { HeldObservation, ObservedChange } from "../model/index.ts";
import { allObservations } from "../observations/list.ts";

/** Entries about observations that conclusions do not take into account yet, found without a look at those about items. */
export const UNSEEN = sql`select j.seq, j.subject from journal j, conclusions_stand s
  where j.seq > s.seq and j.kind not like '%.changed' and j.kind in ('observations.published', 'observations.withdrawn', 'observations.restored')`;

/**
 * Places something is concluded of for which statistics came or went since, and those directly below them; null where no
 * entry is about observations.
 */
export async function observedChange(connection: Connection): Promise<ObservedChange | null> {
  const row = await rowOf<{ seq: number | null; places: readonly string[] }>(
    connection,
    sql`with unseen as (${UNSEEN}), observed as (
        select distinct o.place from observations o where o.release in (select subject from unseen))
      select (select max(seq)::int from unseen) as seq, array(
        select k.place::text from concluded_places k
        where k.place in (select place from observed) or k.above in (select place from observed) order by 1) as places`,
  );
  return row === null || row.seq === null ? null : { seq: row.seq, places: row.places };
}

/** The latest values of concepts for places, those published under ids that were merged into them too. */
export async function observationsOf(
  database: Database,
  places: readonly string[],
  concepts: readonly string[],
): Promise<readonly HeldObservation[]> {
  if (places.length === 0 || concepts.length === 0) return [];
  const former = await formerIds(database, concepts);
  const wanted = { places, concepts: [...concepts, ...former.keys()] };
  const found: HeldObservation[] = [];
  for await (const one of allObservations(database, wanted, "series")) found.push(one);
  return underPresentIds(found, former, ({ concept, place, measure, breakdown, period }) =>
    [concept, place, measure, breakdown, period].join("|"),
  );
}
