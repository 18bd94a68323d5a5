import { type SQL, sql } from "drizzle-orm";
import type { Position } from "../cursor.ts";
import { type Connection, manyRowsOf, rowOf } from "../database.ts";
import { beyond, keyColumns, type Order, orderBy, pageOf, positionColumn, type Stretch, stretchOf } from "../keyset.ts";
import type { Page, PageRequest } from "../model/index.ts";
import { and } from "./held.ts";

/** A filter that is counted by: each count leaves its own condition out. */
export interface Facet {
  readonly condition: SQL;
  /** What a row counts under, as `text[]`. */
  readonly values: SQL;
}

/** A list over rows `r`, with what it is joined to. */
export interface Listed<F extends string> {
  readonly order: Order;
  readonly from: SQL;
  /** Columns of an item. */
  readonly columns: SQL;
  readonly condition: SQL;
  readonly facets: Readonly<Record<F, Facet>>;
}

/** How many rows there are under each value. */
export type Counted<F extends string> = Readonly<Record<F, Readonly<Record<string, number>>>>;

/**
 * One page of a list with its total and counts, in one question.
 * @throws InvalidCursor
 */
export async function facetedPage<Row, F extends string>(
  connection: Connection,
  listed: Listed<F>,
  request: PageRequest,
): Promise<Page<Row> & { readonly counts: Counted<F> }> {
  const { order, from, columns, condition } = listed;
  const names = facetNames(listed);
  const stretch = stretchOf(order, request);
  type Answer = { items: readonly (Row & { position: Position })[] | null; total: number; counts: Counted<F> };
  const row = await rowOf<Answer>(
    connection,
    sql`with base as materialized (
        select r.id, ${flagColumns(listed)}, ${keyColumns(order)} from ${from} where ${condition}
      ), chosen as (
        select * from base where ${holds(names)} and ${beyond(order, stretch)} ${orderBy(order, stretch.backwards)}
        limit ${stretch.limit + 1}
      )
      select (select json_agg(row_to_json(item)) from (
          select ${columns}, ${positionColumn(order)} as position
          from ${from} join chosen p on p.id = r.id ${orderBy(order, stretch.backwards)}) item) as items,
        (select count(*)::int from base where ${holds(names)}) as total,
        json_build_object(${sql.join(names.map(countOf(names)), sql`, `)}) as counts`,
  );
  const rows = (row?.items ?? []).map((item) => ({ item, position: item.position }));
  const none = Object.fromEntries(names.map((name) => [name, {}])) as Counted<F>;
  return { ...pageOf<Row>(order, stretch, rows), total: row?.total ?? 0, counts: row?.counts ?? none };
}

const facetNames = <F extends string>({ facets }: Listed<F>): readonly F[] => Object.keys(facets) as F[];

/** Whether each facet holds, and what the row counts under. */
function flagColumns<F extends string>(listed: Listed<F>): SQL {
  const columns = facetNames(listed).map((name) => {
    const { condition, values } = listed.facets[name];
    return sql`(${condition}) as ${flag(name)}, ${values} as ${value(name)}`;
  });
  return sql.join(columns, sql`, `);
}

const flag = (name: string): SQL => sql.raw(`holds_${name}`);
const value = (name: string): SQL => sql.raw(`under_${name}`);
const holds = (names: readonly string[]): SQL => and(names.map(flag));

const countOf =
  (names: readonly string[]) =>
  (name: string): SQL => {
    const others = holds(names.filter((other) => other !== name));
    return sql`${sql.raw(`'${name}'`)}::text, (select coalesce(json_object_agg(counted.under, counted.n), '{}') from (
      select under, count(*)::int as n from base, unnest(${value(name)}) under where ${others} group by under) counted)`;
  };

/** Rows fetched at a time when all are read. */
const BATCH = 500;

/** Every row of a list, in order, in batches. */
export async function* allListed<Row extends object, F extends string>(
  connection: Connection,
  listed: Listed<F>,
): AsyncGenerator<readonly Row[]> {
  const { order, from, columns, condition, facets } = listed;
  const conditions = Object.values<Facet>(facets).map((facet) => facet.condition);
  for (let position: Position | null = null; ; ) {
    const stretch: Stretch = { position, backwards: false, limit: BATCH };
    const rows = await manyRowsOf<Row & { readonly position: Position }>(
      connection,
      sql`with base as (select r.id, ${keyColumns(order)} from ${from} where ${and([condition, ...conditions])}),
        chosen as (select * from base where ${beyond(order, stretch)} ${orderBy(order, false)} limit ${BATCH})
        select ${columns}, ${positionColumn(order)} as position
        from ${from} join chosen p on p.id = r.id ${orderBy(order, false)}`,
    );
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    position = last.position;
  }
}
