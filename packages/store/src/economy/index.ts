import { sql } from "drizzle-orm";
import { type Connection, type Database, rowsOf } from "../database.ts";
import { lastOfDocuments } from "../ledger/append.ts";
import type { Economies, EconomyPlaceHeld, EconomyTouched, EconomyWarningHeld } from "./stores.ts";

export function economiesOf(database: Database): Economies {
  return {
    places: (series, day) => placesOf(database, series, day),
    warnings: (place, day) => warningsOn(database, place, day),
    touched: (seq) => touchedSince(database, seq),
  };
}

function placesOf(
  connection: Connection,
  series: readonly string[],
  day: string | null,
): Promise<readonly EconomyPlaceHeld[]> {
  const known = day === null ? sql`o.latest` : sql`o.withdrawn_at is null and o.known_on <= ${day}::date`;
  const concepts = [...new Set(series.map((one) => one.split(" ")[0] ?? ""))];
  return rowsOf<EconomyPlaceHeld>(
    connection,
    sql`select o.place, count(distinct o.concept || ' ' || o.measure)::int as lines, max(o.known_on)::text as latest
      from observations o where ${known} and o.breakdown = '' and o.value is not null
        and o.concept = any(${sql.param(concepts)}::text[])
        and o.concept || ' ' || o.measure = any(${sql.param([...series])}::text[])
      group by o.place order by o.place`,
  );
}

function warningsOn(connection: Connection, place: string | null, day: string): Promise<readonly EconomyWarningHeld[]> {
  return rowsOf<EconomyWarningHeld>(
    connection,
    sql`select w.id, w.kind, w.place, w.subject, w.since, r.value ->> 'state' as state
      from warnings w left join responses r on r.id = w.id and r.until_seq is null and r.value is not null
      where w.kind in ('economy-outside', 'economy-target') and w.place is not null
        and w.since <= ${day} and (w.ended is null or w.ended > ${day})
        and ${place === null ? sql`true` : sql`w.place = ${place}`}
      order by w.since desc, w.id`,
  );
}

/** What items are and were changes no statistics: their many entries are neither looked at nor noted. */
async function touchedSince(connection: Connection, seq: number): Promise<EconomyTouched> {
  const last = await lastOfDocuments(connection);
  const rows = await rowsOf<{ place: string }>(
    connection,
    sql`select distinct o.place from journal j join observations o on o.release = j.subject
      where j.seq > ${seq} and j.kind not like '%.changed' and j.kind like 'observations.%' order by 1`,
  );
  return { seq: last, places: rows.map(({ place }) => place) };
}
