import { type SQL, sql } from "drizzle-orm";
import type { Position } from "../cursor.ts";
import { type Connection, manyRowsOf, rowsOf } from "../database.ts";
import { ledgerAt } from "../history/tables.ts";
import type { UnitBook } from "../items/known-units.ts";
import { beyond, keyColumns, orderBy, pageOf, positionColumn, type Stretch, stretchOf } from "../keyset.ts";
import type { AssignmentLine, Facet, WorkFilter, WorkLine, WorkPage, WorkQuery, WorkSort } from "../model/index.ts";
import { chosenBy, hasEnded, MISSING, unassigned, workTablesIn } from "./chosen.ts";
import { assignmentObject, lineColumnsIn, timed, toLine } from "./line-row.ts";
import { orderedTables, workOrder } from "./order.ts";
import { unitBook } from "./units.ts";

type PlacedLine = WorkLine & { readonly position: Position };

/** A row of facets: one group of one kind, or (all null) the whole. */
interface FacetRow {
  readonly kinds: number;
  readonly document: string | null;
  readonly kind: string | null;
  readonly importance: string | null;
  readonly lead: string | null;
  readonly count: number;
  readonly no_lead: number;
  readonly no_deadline: number;
  readonly no_measure: number;
  readonly no_schedule: number;
  readonly unassigned: number;
  readonly ended: number;
}

/**
 * One page of the working list, with the units of its moment. What is counted of all that is chosen comes from `counted`,
 * which may remember it.
 * @throws InvalidCursor
 */
export async function workPage(
  connection: Connection,
  query: WorkQuery,
  book: UnitBook,
  counted: () => Promise<Counted>,
): Promise<WorkPage> {
  const tables = ledgerAt(query.asOf);
  const order = workOrder(query.sort);
  const stretch = stretchOf(order, query);
  const [rows, counts] = await Promise.all([
    rowsOf<{ item: PlacedLine }>(
      connection,
      sql`select row_to_json(line) as item from (
          select ${lineColumnsIn(tables)}, ${positionColumn(order)} as position
          from (select * from (
              select c.id, ${keyColumns(order)} from ${orderedTables(query, query.sort, tables)}
              where ${chosenBy(query, book, tables)}) base
            where ${beyond(order, stretch)} ${orderBy(order, stretch.backwards)} limit ${stretch.limit + 1}) p
          join (${workTablesIn(tables)}) on c.id = p.id ${orderBy(order, stretch.backwards)}) line`,
    ),
    counted(),
  ]);
  const found = rows.map(({ item: { position, ...line } }) => ({ item: toLine(line), position }));
  return { ...pageOf(order, stretch, found), ...counts };
}

/** What is counted of all that is chosen. */
export type Counted = Pick<WorkPage, "total" | "facets">;

/** Counts what a filter chooses, in one pass: lines alike are counted together. */
export async function countWork(connection: Connection, filter: WorkFilter, book: UnitBook): Promise<Counted> {
  const tables = ledgerAt(filter.asOf);
  const rows = await rowsOf<FacetRow>(
    connection,
    sql`with base as (
        select c.document, c.kind, coalesce(a.value ->> 'importance', 'none') as importance, a.lead,
          ${MISSING.lead} as no_lead, ${MISSING.deadline} as no_deadline, ${MISSING.measure} as no_measure,
          ${MISSING.schedule} as no_schedule, ${unassigned} as unassigned, ${hasEnded(book, tables)} as ended,
          count(*)::int as lines
        from ${workTablesIn(tables)} where ${chosenBy(filter, book, tables)} group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
      ) ${facetRows}`,
  );
  return facetsOf(rows);
}

const linesWhere = (flag: SQL): SQL => sql`coalesce(sum(lines) filter (where ${flag}), 0)::int`;

const facetRows = sql`select grouping(document, kind, importance, lead) as kinds, document, kind, importance, lead,
  coalesce(sum(lines), 0)::int as count, ${linesWhere(sql`no_lead`)} as no_lead,
  ${linesWhere(sql`no_deadline`)} as no_deadline, ${linesWhere(sql`no_measure`)} as no_measure,
  ${linesWhere(sql`no_schedule`)} as no_schedule, ${linesWhere(sql`unassigned`)} as unassigned,
  ${linesWhere(sql`ended`)} as ended
  from base group by grouping sets ((document), (kind), (importance), (lead), ())`;

/** What `grouping` says of each kind of group: a bit for each column that is not grouped by. */
const GROUPS = { document: 0b0111, kind: 0b1011, importance: 0b1101, lead: 0b1110, all: 0b1111 } as const;

const ORDERS = {
  kind: ["indicator", "task", "project"],
  importance: ["key", "important", "ordinary", "none"],
} as const;

function facetsOf(rows: readonly FacetRow[]): Counted {
  const whole = rows.find(({ kinds }) => kinds === GROUPS.all);
  const facet = (of: "document" | "kind" | "importance" | "lead", known: readonly string[] = []): Facet =>
    rows
      .flatMap((row) => (row.kinds === GROUPS[of] && row[of] !== null ? [{ value: row[of], count: row.count }] : []))
      .sort(
        (a, b) => known.indexOf(a.value) - known.indexOf(b.value) || b.count - a.count || (a.value < b.value ? -1 : 1),
      );
  const told = (counts: Readonly<Record<string, number>>): Facet =>
    Object.entries(counts).flatMap(([value, count]) => (count === 0 ? [] : [{ value, count }]));
  const { count: total = 0, no_lead: lead = 0, no_deadline: deadline = 0, no_measure: measure = 0 } = whole ?? {};
  const { no_schedule: schedule = 0, unassigned: none = 0, ended = 0 } = whole ?? {};
  return {
    total,
    facets: {
      document: facet("document"),
      kind: facet("kind", ORDERS.kind),
      importance: facet("importance", ORDERS.importance),
      missing: told({ lead, deadline, measure, schedule }),
      assigned: told({ none, some: total - none, ended }),
      unit: facet("lead"),
    },
  };
}

/** Ids of the commitments a filter leaves, in the order of documents and text; at most `most`. */
export async function chosenIds(
  connection: Connection,
  filter: WorkFilter,
  book: UnitBook,
  most: number,
): Promise<readonly string[]> {
  const tables = ledgerAt(filter.asOf);
  const rows = await rowsOf<{ id: string }>(
    connection,
    sql`select c.id from ${workTablesIn(tables)} where ${chosenBy(filter, book, tables)} order by d.ordinal, c.raw_start, c.id limit ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** Lines read at a time when all are: some megabytes at most. */
const BATCH = 1_000;

/** Every line a filter leaves, in order, batch by batch. */
export async function* allLines(
  connection: Connection,
  query: WorkFilter & { readonly sort: WorkSort },
): AsyncIterable<WorkLine> {
  const book = await unitBook(connection, query.asOf);
  const tables = ledgerAt(query.asOf);
  const order = workOrder(query.sort);
  for (let position: Position | null = null; ; ) {
    const stretch: Stretch = { position, backwards: false, limit: BATCH };
    const rows: readonly PlacedLine[] = await manyRowsOf<PlacedLine>(
      connection,
      sql`with base as (
          select c.id, ${keyColumns(order)} from ${orderedTables(query, query.sort, tables)}
              where ${chosenBy(query, book, tables)}
        ), chosen as (
          select * from base where ${beyond(order, stretch)} ${orderBy(order, false)} limit ${BATCH}
        )
        select ${lineColumnsIn(tables)}, ${positionColumn(order)} as position
        from chosen p join (${workTablesIn(tables)}) on c.id = p.id ${orderBy(order, false)}`,
    );
    yield* rows.map(({ position: _, ...line }) => toLine(line));
    if (rows.length < BATCH) return;
    position = rows.at(-1)?.position ?? null;
  }
}

/** Assignments as they stand, by commitment; those nothing is said of are left out. */
export async function assignmentLines(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AssignmentLine>> {
  if (ids.length === 0) return new Map();
  const rows = await manyRowsOf<{ assignment: AssignmentLine }>(
    connection,
    sql`select ${assignmentObject} as assignment from assignments a
      where a.id = any(${sql.param(ids)}::text[]) and a.until_seq is null and a.value is not null`,
  );
  return new Map(rows.map(({ assignment }) => [assignment.commitment, timed(assignment)]));
}
