import { sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";
import type { ObservationFilter, ObservedSeries } from "../model/index.ts";
import { chosen } from "./filter.ts";

/** Series handed out at most. */
const MOST_SERIES = 10_000;

type SeriesRow = Omit<ObservedSeries, "points" | "breakdown"> & {
  readonly breakdown: string;
  readonly points: readonly (readonly [
    string,
    string,
    string,
    number | null,
    ObservedSeries["points"][number]["status"],
    string,
  ])[];
};

/** The values a filter leaves, put together by concept, place, measure and part, each in the order of time. */
export async function observedSeries(
  connection: Connection,
  filter: ObservationFilter,
): Promise<readonly ObservedSeries[]> {
  const rows = await manyRowsOf<SeriesRow>(
    connection,
    sql`select o.concept, o.place, o.measure, o.breakdown, min(o.unit) as unit,
        json_agg(json_build_array(o.period, o.period_start, o.period_end, o.value, o.status, o.known_on)
          order by o.period_start, o.period_end, o.known_on) as points
      from (${chosen(filter)}) o group by o.concept, o.place, o.measure, o.breakdown
      order by o.concept, o.place, o.measure, o.breakdown limit ${MOST_SERIES}`,
  );
  return rows.map(({ points, breakdown, ...row }) => ({
    ...row,
    breakdown: breakdown === "" ? null : breakdown,
    points: points.map(([period, start, end, value, status, knownOn]) => ({
      period,
      start,
      end,
      value,
      status,
      knownOn,
    })),
  }));
}
