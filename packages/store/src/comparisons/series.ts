import { type SQL, sql } from "drizzle-orm";
import type { Position } from "../cursor.ts";
import { type Connection, manyRowsOf, rowOf } from "../database.ts";
import { beyond, keyColumns, type Order, orderBy, pageOf, positionColumn, stretchOf } from "../keyset.ts";
import type { ConceptKind, Page, PageRequest, SeriesFilter, SeriesHeld, SeriesWhole } from "../model/index.ts";
import { allListed, type Listed } from "./faceted.ts";
import { among, and, GONE, holding, named, ofPlaces, placeOf } from "./held.ts";

const BY_NAME: Order = {
  name: "series",
  keys: [
    { of: sql`r.name_zh`, type: "title" },
    { of: sql`r.place`, type: "text" },
    { of: sql`r.id`, type: "text" },
  ],
};

const HEAD = sql`r.id, r.kind, r.concept, r.name_zh, r.name_en, r.place_code, r.place_name, r.measure, r.breakdown, r.unit,
  r.targets, r.actuals, r.estimates, r.documents, r.first_year, r.last_year`;
const WHOLE = sql`${HEAD}, r.body ->> 'key' as key, r.body -> 'points' as points`;

interface SeriesRow {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly concept: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly place_code: string | null;
  readonly place_name: string | null;
  readonly measure: SeriesHeld["measure"];
  readonly breakdown: string | null;
  readonly unit: string | null;
  readonly targets: number;
  readonly actuals: number;
  readonly estimates: number;
  readonly documents: readonly string[];
  readonly first_year: string | null;
  readonly last_year: string | null;
}
type WholeRow = SeriesRow & Pick<SeriesWhole, "key" | "points">;

const wholly = (filter: SeriesFilter): Listed<never> => ({
  ...{ order: BY_NAME, from: sql`series r`, columns: WHOLE, condition: conditionOf(filter), facets: {} },
});

/** The conditions of a filter over a series `r`. */
export function conditionOf({ ids, concepts, places, measures, documents, kind, q }: SeriesFilter): SQL {
  return and([
    sql`not r.documents && ${GONE}`,
    among(sql`r.id`, ids),
    among(sql`r.concept`, concepts),
    ofPlaces(places),
    among(sql`r.measure`, measures),
    holding(sql`r.documents`, documents),
    kind === undefined ? sql`true` : sql`r.kind = ${kind}`,
    named(q),
  ]);
}

/**
 * One page of series, by name, then place.
 * @throws InvalidCursor
 */
export async function seriesPage(connection: Connection, query: SeriesFilter & PageRequest): Promise<Page<SeriesHeld>> {
  const stretch = stretchOf(BY_NAME, query);
  const condition = conditionOf(query);
  const rows = await manyRowsOf<SeriesRow & { readonly position: Position }>(
    connection,
    sql`with keyed as (select ${HEAD}, ${keyColumns(BY_NAME)} from series r where ${condition})
      select *, ${positionColumn(BY_NAME)} as position from keyed
      where ${beyond(BY_NAME, stretch)} ${orderBy(BY_NAME, stretch.backwards)} limit ${stretch.limit + 1}`,
  );
  const counted = await rowOf<{ total: number }>(
    connection,
    sql`select count(*)::int as total from series r where ${condition}`,
  );
  const placed = rows.map((row) => ({ item: toSeries(row), position: row.position }));
  return { ...pageOf(BY_NAME, stretch, placed), total: counted?.total ?? 0 };
}

/** Series with their points, by name, then place; at most `limit`. */
export async function wholeSeries(
  connection: Connection,
  filter: SeriesFilter,
  limit: number,
): Promise<readonly SeriesWhole[]> {
  const rows = await manyRowsOf<WholeRow>(
    connection,
    sql`select ${WHOLE} from series r where ${conditionOf(filter)}
      order by r.name_zh collate lantu_title, r.place, r.id limit ${limit}`,
  );
  return rows.map(toWhole);
}

/** Every series a filter leaves, with its points. */
export async function* allSeries(connection: Connection, filter: SeriesFilter): AsyncGenerator<SeriesWhole> {
  for await (const rows of allListed<WholeRow, never>(connection, wholly(filter))) yield* rows.map(toWhole);
}

const toWhole = (row: WholeRow): SeriesWhole => ({ ...toSeries(row), key: row.key, points: row.points });

function toSeries(row: SeriesRow): SeriesHeld {
  const { id, kind, concept, measure, breakdown, unit, targets, actuals, estimates, documents } = row;
  return {
    ...{ id, measure, breakdown, unit, documents, place: placeOf(row) },
    concept: { kind, id: concept },
    name: { zh: row.name_zh, en: row.name_en },
    counts: { targets, actuals, estimates },
    ...{ from: row.first_year, to: row.last_year },
  };
}
