import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
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
function conceptRows(filter: ToldConceptFilter): SQL {
  const { kind, places, told, q } = filter;
  const ofKind = kind === undefined ? sql`true` : sql`t.kind = ${kind}`;
  const words = (q ?? "").normalize("NFKC").split(/\s+/u).filter(Boolean);
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
  const inPlaces = places !== undefined && places.length > 0;
  const observed = inPlaces
    ? sql`exists (select from observations o where o.latest and o.concept = c.id and o.place = any(${sql.param(places)}::text[]))`
    : sql`exists (select from observations o where o.latest and o.concept = c.id)`;
  return sql`
    with told as (
      select r.kind, r.concept as id, count(*)::int as series, sum(r.targets + r.actuals + r.estimates)::int as points,
        mode() within group (order by r.name_zh) as name_zh, mode() within group (order by r.name_en) as name_en,
        mode() within group (order by r.unit) as unit, min(r.first_year) as first_year, max(r.last_year) as last_year,
        (array_agg(distinct jsonb_build_object('code', r.place_code, 'name', r.place_name)))[1:${sql.raw(String(MOST_PLACES))}] as places
      from series r where ${conditionOf({ places })} group by r.kind, r.concept
    ), registry as (
      select distinct on (c.id) c.id, c.definition from concepts c order by c.id, c.version desc
    )
    select t.* from (
      select coalesce(t.kind, 'registered') as kind, coalesce(t.id, c.id) as id,
        coalesce(c.definition -> 'name' ->> 'zh', t.name_zh) as name_zh, coalesce(c.definition -> 'name' ->> 'en', t.name_en) as name_en,
        coalesce(c.definition ->> 'unit', t.unit) as unit, coalesce(t.series, 0) as series, coalesce(t.points, 0) as points,
        coalesce(to_jsonb(t.places), '[]') as places, t.first_year, t.last_year
      from told t full join registry c on c.id = t.id and t.kind = 'registered'
      where t.id is not null or ${
        told
          ? observed
          : sql`(${observed} or not exists (
        select from concept_changes x where x.concept = c.id and x.kind in ('merged', 'split')))`
      }
    ) t where ${ofKind} and (t.name_zh || ' ' || t.name_en || ' ' || t.id) ilike all(${sql.param(patterns)}::text[])`;
}

/**
 * One page of what is told of each concept.
 * @throws InvalidCursor
 */
export async function toldConceptsPage(
  connection: Connection,
  query: ToldConceptFilter & PageRequest,
): Promise<Page<ToldConceptHeld>> {
  const stretch = stretchOf(BY_POINTS, query);
  const rows = await rowsOf<ConceptRow & { position: readonly (string | number)[] }>(
    connection,
    sql`with keyed as (select r.*, ${keyColumns(BY_POINTS)} from (${conceptRows(query)}) r),
      chosen as (select * from keyed where ${beyond(BY_POINTS, stretch)} ${orderBy(BY_POINTS, stretch.backwards)} limit ${stretch.limit + 1})
      select *, ${positionColumn(BY_POINTS)} as position, (
        select count(*)::int from observations o where o.latest and o.concept = chosen.id and chosen.kind = 'registered'
          and ${query.places?.length ? sql`o.place = any(${sql.param(query.places)}::text[])` : sql`true`}) as observations
      from chosen ${orderBy(BY_POINTS, stretch.backwards)}`,
  );
  const counted = await rowsOf<{ total: number }>(
    connection,
    sql`select count(*)::int as total from (${conceptRows(query)}) r`,
  );
  const placed = rows.map((row) => ({ item: toTold(row), position: row.position }));
  return { ...pageOf(BY_POINTS, stretch, placed), total: counted[0]?.total ?? 0 };
}

function toTold(row: ConceptRow): ToldConceptHeld {
  const { kind, id, unit, series, points, observations, places, first_year: from, last_year: to } = row;
  return { kind, id, name: { zh: row.name_zh, en: row.name_en }, unit, series, points, observations, places, from, to };
}
