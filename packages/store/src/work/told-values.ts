import type { SeriesPoint } from "@lantu/core/indicators";
import { sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";
import { storableJson } from "../saving/storable.ts";

/** A value of statistics for the quantity a commitment aims at. */
export interface ObservedValue {
  readonly period: string;
  /** First and last day, ISO dates. */
  readonly start: string;
  readonly end: string;
  readonly value: number | null;
  readonly unit: string;
  readonly status: string;
  readonly source: string;
}

/** What is told of the quantity a commitment aims at. */
export interface ToldOfTarget {
  readonly commitment: string;
  /** Id of the series. */
  readonly series: string;
  readonly concept: string;
  /** Unit of the points. */
  readonly unit: string | null;
  /** Figures of documents that are no targets; those of documents that are not public are left out. */
  readonly points: readonly SeriesPoint[];
  readonly observed: readonly ObservedValue[];
}

/** The latest observations `o` of a series `t`. */
const ofSeries = sql`o.latest and o.concept = t.concept and t.kind = 'registered'
  and o.place = coalesce(t.place_code, t.place_name) and o.measure = t.measure and o.breakdown = coalesce(t.breakdown, '')`;

/** Which of some observations are held, each by the id of its series and its period. */
export function heldObservations(
  connection: Connection,
  asked: readonly { readonly series: string; readonly period: string }[],
): Promise<readonly { readonly series: string; readonly period: string }[]> {
  if (asked.length === 0) return Promise.resolve([]);
  return manyRowsOf(
    connection,
    sql`select distinct t.id as series, o.period from jsonb_to_recordset(${storableJson(asked)}::jsonb)
          as a (series text, period text) join series t on t.id = a.series
        join observations o on ${ofSeries} and o.period = a.period where o.value is not null`,
  );
}

/** What documents and statistics tell of the quantities commitments aim at, by commitment. */
export async function toldOfTargets(
  connection: Connection,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, ToldOfTarget>> {
  if (commitments.length === 0) return new Map();
  const rows = await manyRowsOf<ToldOfTarget>(
    connection,
    sql`with aimed as (
        select distinct on (l.commitment) l.commitment, s.*
        from commitment_figures l join reconciliations r on r.figure = l.figure join series s on s.id = r.series
        where l.ordinal = 0 and l.commitment = any(${sql.param([...commitments])}::text[]) order by l.commitment, s.id)
      select t.commitment, t.id as series, t.concept, t.unit,
        (select coalesce(json_agg(p), '[]') from json_array_elements(t.body -> 'points') p
          where p ->> 'modality' <> 'target' and (p ->> 'document' = '' or exists (
            select from documents d where d.id = p ->> 'document' and d.state = 'published'))) as points,
        (select coalesce(json_agg(json_build_object('period', o.period, 'start', o.period_start, 'end', o.period_end,
            'value', o.value, 'unit', o.unit, 'status', o.status, 'source', o.source) order by o.period_start), '[]')
          from observations o where ${ofSeries}) as observed
      from aimed t`,
  );
  return new Map(rows.map((row) => [row.commitment, row]));
}
