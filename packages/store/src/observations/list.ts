import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { type Connection, type Database, isoTime, rowOf, rowsOf } from "../database.ts";
import { beyond, keyColumns, type Order, orderBy, pageOf, positionColumn, stretchOf } from "../keyset.ts";
import type {
  HeldObservation,
  ObservationFilter,
  ObservationOrder,
  ObservationPage,
  PageRequest,
} from "../model/index.ts";
import { chosen } from "./filter.ts";

const BY_SERIES: Order = {
  name: "observations",
  keys: [
    { of: sql`o.concept`, type: "text" },
    { of: sql`o.place`, type: "text" },
    { of: sql`o.measure`, type: "text" },
    { of: sql`o.breakdown`, type: "text" },
    { of: sql`o.period_start`, type: "date" },
    { of: sql`o.period_end`, type: "date" },
    { of: sql`o.known_on`, type: "date", descending: true },
  ],
};

/** Values counted at most: to count ten million takes seconds, and nobody pages that far. */
const MOST_COUNTED = 100_000;

type ObservationRow = Omit<HeldObservation, "id" | "start" | "end" | "knownOn" | "recordedAt" | "breakdown"> & {
  readonly id: string | number;
  readonly breakdown: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly known_on: string;
  readonly recorded_at: string;
};

const COLUMNS = sql`o.id, o.release, o.row, o.concept, o.place, o.measure, o.breakdown, o.period, o.value, o.unit, o.status,
  o.source, o.note, o.period_start::text as period_start, o.period_end::text as period_end, o.known_on::text as known_on,
  o.recorded_at`;

/**
 * One page of the values a filter leaves, by concept, place and time.
 * @throws InvalidCursor
 */
export async function observationPage(
  connection: Connection,
  query: ObservationFilter & PageRequest,
): Promise<ObservationPage> {
  const stretch = stretchOf(BY_SERIES, query);
  type Row = ObservationRow & { position: readonly (string | number)[] };
  const found = await rowsOf<Row>(
    connection,
    sql`with chosen as (select ${COLUMNS}, ${keyColumns(BY_SERIES)} from (${chosen(query)}) o)
      select *, ${positionColumn(BY_SERIES)} as position from chosen
      where ${beyond(BY_SERIES, stretch)} ${orderBy(BY_SERIES, stretch.backwards)} limit ${stretch.limit + 1}`,
  );
  const rows = found.map((row) => ({ item: toHeld(row), position: row.position }));
  const total = await countOf(connection, query);
  return { ...pageOf(BY_SERIES, stretch, rows), total, counted: MOST_COUNTED };
}

async function countOf(connection: Connection, filter: ObservationFilter): Promise<number> {
  const counted = sql`select count(*)::int as total from (select from (${chosen(filter)}) o limit ${MOST_COUNTED}) counted`;
  return (await rowOf<{ total: number }>(connection, counted))?.total ?? 0;
}

const ORDERS: Readonly<Record<ObservationOrder, SQL>> = {
  series: sql`o.concept, o.place, o.measure, o.breakdown, o.period_start, o.period_end, o.known_on`,
  "known-on": sql`o.known_on, o.concept, o.place, o.measure, o.breakdown, o.period_start, o.period_end`,
};

/** The cursor is declared by the driver itself, which wants text and parameters. */
const DIALECT = new PgDialect();

/** Values fetched at a time when all are read. */
const BATCH = 2_000;

/** Every value a filter leaves, in order: a cursor of the database's own, so that any number takes constant memory. */
export async function* allObservations(
  database: Database,
  filter: ObservationFilter,
  order: ObservationOrder,
): AsyncGenerator<HeldObservation> {
  const client = await database.$client.connect();
  let failure: Error | undefined;
  try {
    await client.query("begin read only");
    const { sql: text, params } = DIALECT.sqlToQuery(
      sql`declare lantu_observations no scroll cursor for select ${COLUMNS} from (${chosen(filter)}) o order by ${ORDERS[order]}`,
    );
    await client.query(text, params);
    for (;;) {
      const { rows } = await client.query<ObservationRow>(`fetch ${BATCH} from lantu_observations`);
      for (const row of rows) yield toHeld(row);
      if (rows.length < BATCH) return;
    }
  } finally {
    await client.query("rollback").catch((lost: Error) => {
      failure = lost;
    });
    client.release(failure);
  }
}

function toHeld(row: ObservationRow): HeldObservation {
  const { id, breakdown, release, concept, place, measure, period, value, unit, status, source, note } = row;
  return {
    ...{ id: Number(id), release, row: row.row, concept, place, measure, period, value, unit, status, source, note },
    ...{ breakdown: breakdown === "" ? null : breakdown, start: row.period_start, end: row.period_end },
    ...{ knownOn: row.known_on, recordedAt: isoTime(row.recorded_at) },
  };
}
