import { sql } from "drizzle-orm";
import type { Position } from "../cursor.ts";
import { type Connection, manyRowsOf, rowOf, rowsOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";
import { judgedIn } from "../judgements/judged-in.ts";
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
  CommitmentFacets,
  CommitmentFilter,
  CommitmentPage,
  CommitmentQuery,
  CommitmentSort,
  CommitmentSummary,
  Facet,
} from "../model/index.ts";
import {
  type CountedFacets,
  countedColumns,
  facetColumns,
  facetsObject,
  holdingAll,
  statusFacet,
  toFacets,
} from "./facets.ts";
import { and, baseCondition, facetConditions } from "./filter.ts";
import { orderedDocuments, orderOf } from "./order.ts";
import { type SummaryRow, summaryColumnsIn, summaryTablesIn, toSummary } from "./row.ts";

type PlacedRow = SummaryRow & { position: Position };

/** What is counted of all that a filter leaves. */
export interface CommitmentCounts {
  readonly total: number;
  readonly facets: Omit<CommitmentFacets, "status">;
}

/** Where counts come from: who gives them may remember them. */
export interface Counting {
  readonly counted: () => Promise<CommitmentCounts>;
  /** How they stand, whatever statuses are asked for; null where that is not told. */
  readonly statuses: () => Promise<Facet | null>;
}

/**
 * One page, with what is counted of all that the filter leaves. Ids are found first, and everything else read for those
 * of the page alone.
 * @throws InvalidCursor
 */
export async function commitmentPage(
  connection: Connection,
  query: CommitmentQuery,
  { counted, statuses }: Counting,
): Promise<CommitmentPage> {
  const order = orderOf(query.sort);
  const stretch = stretchOf(order, query);
  const tables = ledgerAt(query.asOf);
  const [found, counts, status] = await Promise.all([
    rowsOf<{ item: PlacedRow }>(
      connection,
      sql`with chosen as materialized (
          select * from (
            select c.id, ${keyColumns(order)}
            from ${orderedDocuments(query.sort, tables.documents)} join ${tables.commitments} c on c.document = d.id
            where ${and([baseCondition(query, tables), ...Object.values(facetConditions(query))])}) base
          where ${beyond(order, stretch)} ${orderBy(order, stretch.backwards)} limit ${stretch.limit + 1}
        )
        select row_to_json(line) as item from (
          select ${summaryColumnsIn(tables)}, ${positionColumn(order)} as position
          from chosen p join ${summaryTablesIn(tables)} on c.id = p.id ${orderBy(order, stretch.backwards)}) line`,
    ),
    counted(),
    statuses(),
  ]);
  return {
    ...pageOf(
      order,
      stretch,
      found.map(({ item }) => toPlaced(item)),
    ),
    total: counts.total,
    facets: { ...counts.facets, status },
  };
}

/**
 * Counts what a filter leaves, in one question: the filters without facets are applied once and lines alike counted
 * together; the others are remembered for each kind of line, so that each facet can leave out its own.
 */
export async function countCommitments(connection: Connection, filter: CommitmentFilter): Promise<CommitmentCounts> {
  const tables = ledgerAt(filter.asOf);
  const row = await rowOf<{ total: number; facets: CountedFacets }>(
    connection,
    sql`with base as materialized (
        select ${facetColumns(facetConditions(filter))} from (
          select ${countedColumns}, count(*)::int as lines
          from ${tables.commitments} c join ${tables.documents} d on d.id = c.document
          where ${baseCondition(filter, tables)} group by ${countedColumns}) c
      )
      select (select coalesce(sum(lines), 0)::int from base where ${holdingAll()}) as total, ${facetsObject} as facets`,
  );
  if (row === null) throw new Error("a select without a row");
  return { total: row.total, facets: toFacets(row.facets) };
}

/** Counts how what a filter leaves stands, its own statuses left out; null where statuses are not told. */
export async function countStatuses(connection: Connection, filter: CommitmentFilter): Promise<Facet | null> {
  if (filter.judgedOn === null) return null;
  const tables = ledgerAt(filter.asOf);
  const whatever = { ...filter, status: undefined };
  const counted = await rowsOf<Facet[number]>(
    connection,
    sql`select coalesce(g.status, 'none') as value, count(*)::int as count
      from ${tables.commitments} c join ${tables.documents} d on d.id = c.document
        left join ${judgedIn({ day: filter.judgedOn })} g on g.commitment = c.id
      where ${and([baseCondition(whatever, tables), ...Object.values(facetConditions(filter))])} group by 1`,
  );
  return statusFacet(counted);
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
          select c.id, ${keyColumns(order)}
          from ${orderedDocuments(query.sort, tables.documents)} join ${tables.commitments} c on c.document = d.id
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
