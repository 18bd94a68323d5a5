import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { valuesDigest } from "../observations/release.ts";
import { Broken } from "../verify/verification.ts";

/** Releases whose values are not those that were published, or that nobody published. */
const ALTERED = sql`
  select coalesce(o.release, j.subject) as row
  from (select release, ${valuesDigest} as digest from observations group by release) o
    full join (select subject, payload from journal
      where kind = 'observations.published' and kind not like '%.changed') j on j.subject = o.release
  where j.subject is null or (j.payload -> 'seals' is not null
    and coalesce(o.digest, encode(sha256(''), 'hex')) <> j.payload ->> 'digest')`;

/** Values that count though their release was withdrawn, or the other way round. */
const MISPLACED = sql`
  select o.release as row from observations o join observation_imports i on i.id = o.release
  where (o.withdrawn_at is null) <> (i.state = 'published')`;

const SAME = sql`n.concept = o.concept and n.place = o.place and n.measure = o.measure and n.breakdown = o.breakdown
  and n.period = o.period and n.withdrawn_at is null and n.known_on > o.known_on`;

/** Values told as the latest that are not, or the other way round. */
const OUTRANKED = sql`
  select o.release as row from observations o
  where o.withdrawn_at is null and o.latest = exists (select from observations n where ${SAME})`;

/**
 * Whether the values of statistics are those that were published, with the hash the journal holds of each release, and
 * the latest of each are told as such.
 * @throws Broken at the first release of which they are not
 */
export async function checkObservations(connection: Connection): Promise<void> {
  for (const wrong of [ALTERED, MISPLACED, OUTRANKED] satisfies readonly SQL[]) {
    const found = await rowOf<{ row: string }>(connection, sql`${wrong} order by 1 limit 1`);
    if (found !== null) throw new Broken("table", { table: "observations", row: found.row });
  }
}
