import { sql } from "drizzle-orm";
import { formerIds } from "../concepts/former.ts";
import { type Connection, manyRowsOf } from "../database.ts";
import type { ObservationFilter, ObservedSeries } from "../model/index.ts";
import { chosen } from "./filter.ts";

/** Series handed out where nobody asks for fewer. */
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

/**
 * The values a filter leaves, put together by concept, place, measure and part, each in the order of time. What was
 * published under an id that was merged into a concept asked for is of that concept.
 */
export async function observedSeries(
  connection: Connection,
  filter: ObservationFilter,
  most = MOST_SERIES,
): Promise<readonly ObservedSeries[]> {
  const former = await formerIds(connection, filter.concepts ?? []);
  if (former.size === 0) return seriesIn(connection, filter, most);
  const concepts = [...(filter.concepts ?? []), ...former.keys()];
  const found = await seriesIn(connection, { ...filter, concepts }, MOST_SERIES);
  const named = found.map((one) => ({ ...one, concept: former.get(one.concept) ?? one.concept }));
  return joined(named, filter.vintages === true ? vintageOf : periodOf).slice(0, most);
}

type Point = ObservedSeries["points"][number];

const periodOf = ({ period }: Point): string => period;
const vintageOf = ({ period, knownOn }: Point): string => `${period} ${knownOn}`;

/** Series of one key as one: of two values for the same time the one that became known later. */
function joined(series: readonly ObservedSeries[], timeOf: (point: Point) => string): readonly ObservedSeries[] {
  const byKey = new Map<string, ObservedSeries>();
  for (const one of series) {
    const key = [one.concept, one.place, one.measure, one.breakdown].join("|");
    const held = byKey.get(key);
    byKey.set(
      key,
      held === undefined ? one : { ...held, points: joinedPoints([...held.points, ...one.points], timeOf) },
    );
  }
  return [...byKey.values()];
}

function joinedPoints(points: readonly Point[], timeOf: (point: Point) => string): readonly Point[] {
  const latest = new Map<string, Point>();
  for (const point of points) {
    const held = latest.get(timeOf(point));
    if (held === undefined || held.knownOn < point.knownOn) latest.set(timeOf(point), point);
  }
  return [...latest.values()].sort((a, b) => (a.start + a.end < b.start + b.end ? -1 : 1));
}

async function seriesIn(
  connection: Connection,
  filter: ObservationFilter,
  most: number,
): Promise<readonly ObservedSeries[]> {
  const rows = await manyRowsOf<SeriesRow>(
    connection,
    sql`select o.concept, o.place, o.measure, o.breakdown, min(o.unit) as unit,
        json_agg(json_build_array(o.period, o.period_start, o.period_end, o.value, o.status, o.known_on)
          order by o.period_start, o.period_end, o.known_on) as points
      from (${chosen(filter)}) o group by o.concept, o.place, o.measure, o.breakdown
      order by o.concept, o.place, o.measure, o.breakdown limit ${most}`,
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
