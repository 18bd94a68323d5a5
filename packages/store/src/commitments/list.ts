import { sql } from "drizzle-orm";
import type { Position } from "../cursor.ts";
import { type Connection, manyRowsOf, rowOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";
import {
  beyond,
  keyColumns,
  orderBy,
  type Placed,
  pageOf,
  positionColumn,
  type Stretch,
  stretchOf,
} from "../keyset.ts";
import type {
  CommitmentFilter,
  CommitmentPage,
  CommitmentQuery,
  CommitmentSort,
  CommitmentSummary,
} from "../model/index.ts";
import { type CountedFacets, facetColumns, facetsObject, holdingAll, toFacets } from "./facets.ts";
import { and, baseCondition, facetConditions } from "./filter.ts";
import { orderOf } from "./order.ts";
import { type SummaryRow, summaryColumnsIn, summaryTablesIn, toSummary } from "./row.ts";

type PlacedRow = SummaryRow & { position: Position };

/**
 * One page with total and facets, in one question: the filters without facets are applied once, the others are
 * remembered for each row, so that each facet can leave out its own.
 * @throws InvalidCursor
 */
export async function commitmentPage(connection: Connection, query: CommitmentQuery): Promise<CommitmentPage> {
  const order = orderOf(query.sort);
  const stretch = stretchOf(order, query);
  const tables = ledgerAt(query.asOf);
  type Row = { items: readonly PlacedRow[] | null; total: number; facets: CountedFacets };
  const row = await rowOf<Row>(
    connection,
    sql`with base as materialized (
        select c.id, ${facetColumns(facetConditions(query))}, ${keyColumns(order)}
        from ${tables.commitments} c join ${tables.documents} d on d.id = c.document
        where ${baseCondition(query, tables)}
      ), chosen as (
        select * from base where ${holdingAll()} and ${beyond(order, stretch)} ${orderBy(order, stretch.backwards)} limit ${stretch.limit + 1}
      )
      select (select json_agg(row_to_json(item)) from (
          select ${summaryColumnsIn(tables)}, ${positionColumn(order)} as position
          from chosen p join ${summaryTablesIn(tables)} on c.id = p.id ${orderBy(order, stretch.backwards)}) item) as items,
        (select count(*)::int from base where ${holdingAll()}) as total,
        ${facetsObject} as facets`,
  );
  if (row === null) throw new Error("a select without a row");
  const rows = (row.items ?? []).map(toPlaced);
  return { ...pageOf(order, stretch, rows), total: row.total, facets: toFacets(row.facets) };
}

function toPlaced(row: PlacedRow): Placed<CommitmentSummary> {
  return { item: toSummary(row), position: row.position };
}

/** Commitments fetched at a time when all are read: some megabytes at most. */
const BATCH = 1_000;

/** Every commitment a filter leaves, in order, batch by batch. */
export async function* allCommitments(
  connection: Connection,
  query: CommitmentFilter & { readonly sort: CommitmentSort },
): AsyncIterable<CommitmentSummary> {
  const order = orderOf(query.sort);
  const tables = ledgerAt(query.asOf);
  for (let position: Position | null = null; ; ) {
    const stretch: Stretch = { position, backwards: false, limit: BATCH };
    const rows: readonly PlacedRow[] = await manyRowsOf<PlacedRow>(
      connection,
      sql`with base as (
          select c.id, ${keyColumns(order)} from ${tables.commitments} c join ${tables.documents} d on d.id = c.document
          where ${and([baseCondition(query, tables), ...Object.values(facetConditions(query))])}
        ), chosen as (
          select * from base where ${beyond(order, stretch)} ${orderBy(order, false)} limit ${BATCH}
        )
        select ${summaryColumnsIn(tables)}, ${positionColumn(order)} as position
        from chosen p join ${summaryTablesIn(tables)} on c.id = p.id ${orderBy(order, false)}`,
    );
    yield* rows.map(toSummary);
    if (rows.length < BATCH) return;
    position = rows.at(-1)?.position ?? null;
  }
}
