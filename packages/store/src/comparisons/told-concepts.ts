import { type SQL, sql } from "drizzle-orm";
import type { Position } from "../cursor.ts";
import { type Connection, rowOf } from "../database.ts";
import { beyond, keyColumns, type Order, orderBy, pageOf, positionColumn, stretchOf } from "../keyset.ts";
import type { ConceptKind, Page, PageRequest, PlaceHeld, ToldConceptFilter, ToldConceptHeld } from "../model/index.ts";
import { conditionOf } from "./series.ts";

/** What is told most often first. */
const BY_POINTS: Order = {
  name: "told-concepts",
  keys: [
    { of: sql`r.points`, type: "int", descending: true },
    { of: sql`r.kind`, type: "text", descending: true },
    { of: sql`r.id`, type: "text" },
  ],
};

/** Places named of each concept. */
const MOST_PLACES = 5;

interface ConceptRow {
  readonly kind: ConceptKind;
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly unit: string | null;
  readonly series: number;
  readonly points: number;
  readonly observations: number;
  readonly places: readonly PlaceHeld[];
  readonly first_year: string | null;
  readonly last_year: string | null;
}

/**
 * What is told of each concept, as a table `r`: concepts of series, those only observations tell, and where asked for the
 * rest of the registry. A registered concept has the name and unit of its latest definition.
 */
function conceptRows({ kind, places, told, q }: ToldConceptFilter): SQL {
  const ofKind = kind === undefined ? sql`true` : sql`t.kind = ${kind}`;
  const words = (q ?? "").normalize("NFKC").split(/\s+/u).filter(Boolean);
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
  const observed = sql`exists (select from observations o where o.latest and o.concept = c.id and ${observedIn(places)})`;
  const living = sql`not exists (
    select from concept_changes x where x.concept = c.id and x.kind = 'split')`;
  return sql`
    with told as (
      select r.kind, r.concept as id, count(*)::int as series, sum(r.targets + r.actuals + r.estimates)::int as points,
        min(r.name_zh) as name_zh, min(r.name_en) as name_en,
        coalesce(min(r.unit) filter (where r.measure = 'amount'), min(r.unit)) as unit,
        min(r.first_year) as first_year, max(r.last_year) as last_year
      from series r where ${conditionOf({ places })} group by r.kind, r.concept
    ), registry as (
      select distinct on (c.id) c.id, c.definition from concepts c
      where not exists (select from concept_changes x where x.concept = c.id and x.kind = 'merged')
      order by c.id, c.version desc
    )
    select t.* from (
      select coalesce(t.kind, 'registered') as kind, coalesce(t.id, c.id) as id,
        coalesce(c.definition -> 'name' ->> 'zh', t.name_zh) as name_zh, coalesce(c.definition -> 'name' ->> 'en', t.name_en) as name_en,
        coalesce(c.definition ->> 'unit', t.unit) as unit, coalesce(t.series, 0) as series, coalesce(t.points, 0) as points,
        t.first_year, t.last_year
      from told t full join registry c on c.id = t.id and t.kind = 'registered'
      where t.id is not null or ${told ? observed : sql`(${observed} or ${living})`}
    ) t where ${ofKind} and (t.name_zh || ' ' || t.name_en || ' ' || t.id) ilike all(${sql.param(patterns)}::text[])`;
}

/** The condition that an observation `o` is of one of some places. */
const observedIn = (places: readonly string[] | undefined): SQL =>
  places === undefined || places.length === 0 ? sql`true` : sql`o.place = any(${sql.param(places)}::text[])`;

/** What is looked up of the concepts of a page alone, over a row `p`: how much is observed, and the first places. */
const lookedUp = (places: readonly string[] | undefined): SQL => sql`
  (select count(*)::int from observations o where o.latest and p.kind = 'registered'
    and o.concept = any(array(select p.id union
      select x.concept from concept_changes x where x.kind = 'merged' and x."into"[1] = p.id))
    and ${observedIn(places)}) as observations,
  (select coalesce(json_agg(json_build_object('code', f.place_code, 'name', f.place_name)), '[]') from (
    select distinct r.place, r.place_code, r.place_name from series r
    where r.kind = p.kind and r.concept = p.id and ${conditionOf({ places })} order by r.place limit ${MOST_PLACES}) f) as places`;

/**
 * One page of what is told of each concept.
 * @throws InvalidCursor
 */
export async function toldConceptsPage(
  connection: Connection,
  query: ToldConceptFilter & PageRequest,
): Promise<Page<ToldConceptHeld>> {
  const stretch = stretchOf(BY_POINTS, query);
  const sorted = orderBy(BY_POINTS, stretch.backwards);
  const row = await rowOf<{ items: readonly (ConceptRow & { position: Position })[] | null; total: number }>(
    connection,
    sql`with keyed as materialized (select r.*, ${keyColumns(BY_POINTS)} from (${conceptRows(query)}) r),
      chosen as (select * from keyed where ${beyond(BY_POINTS, stretch)} ${sorted} limit ${stretch.limit + 1})
      select (select json_agg(row_to_json(item)) from (
          select p.*, ${positionColumn(BY_POINTS)} as position, ${lookedUp(query.places)} from chosen p ${sorted}) item) as items,
        (select count(*)::int from keyed) as total`,
  );
  const placed = (row?.items ?? []).map((item) => ({ item: toTold(item), position: item.position }));
  return { ...pageOf(BY_POINTS, stretch, placed), total: row?.total ?? 0 };
}

function toTold(row: ConceptRow): ToldConceptHeld {
  const { kind, id, unit, series, points, observations, places, first_year: from, last_year: to } = row;
  return { kind, id, name: { zh: row.name_zh, en: row.name_en }, unit, series, points, observations, places, from, to };
}
