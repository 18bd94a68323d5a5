import { grouped, type Interval, intervalOf, type Series, type SeriesPoint } from "../../indicators/index.ts";

/** A target with its time; the same target told several times in one document (table, prose, box) is one. */
export interface Target {
  /** The telling it is judged by: a table's before prose, a closer comparator before a plain number. */
  readonly point: SeriesPoint;
  readonly interval: Interval;
  readonly told: readonly SeriesPoint[];
}

/** The targets of a series whose time is known, one for each document, time and value. */
export function targetsOf({ points }: Series): readonly Target[] {
  const byTarget = grouped(points.filter(isTarget), ({ document, period, value, valueMax }) =>
    [document, period, value, valueMax ?? ""].join("|"),
  );
  return [...byTarget.values()].flatMap((told): readonly Target[] => {
    const point = closer(told.reduce(plainer), told);
    const interval = intervalOf(point.period ?? "");
    return interval === null
      ? []
      : [{ point, interval, told: [point, ...told.filter(({ start }) => start !== point.start)] }];
  });
}

const isTarget = ({ modality, period, measure, value }: SeriesPoint): boolean =>
  modality === "target" && period !== null && (measure !== "delta" || value >= 0);

/** The table's line counts before the sentence about it; else the telling that says more of how the number is meant. */
function plainer(a: SeriesPoint, b: SeriesPoint): SeriesPoint {
  if ((a.nature === null) !== (b.nature === null)) return a.nature === null ? b : a;
  return a.op === "=" && b.op !== "=" ? b : a;
}

/** A plain number that another telling of the same target calls a limit (以内, 以上) is one. */
function closer(point: SeriesPoint, told: readonly SeriesPoint[]): SeriesPoint {
  const limit = point.op === "=" ? told.find(({ op }) => op !== "=" && op !== "~") : undefined;
  return limit === undefined ? point : { ...point, op: limit.op };
}

/** Points that tell what is or was, with their time. */
export function reportsOf({ points }: Series): readonly Report[] {
  return points.flatMap((point): readonly Report[] => {
    if (point.modality === "target" || point.period === null) return [];
    const interval = intervalOf(point.period);
    return interval === null ? [] : [{ point, interval, onTheWay: isEarly(point, interval) }];
  });
}

/** A number that was reported, with its time. */
export interface Report {
  readonly point: SeriesPoint;
  readonly interval: Interval;
  /** It is a number for several years that was told before they were over: a running total. */
  readonly onTheWay: boolean;
}

/** Whether a number is a running total. */
export const isOnTheWay = ({ onTheWay }: Report): boolean => onTheWay;

/** A number for several years that was told more than so many months before they were over is one on the way. */
const EARLY_MONTHS = 6;

function isEarly({ vintage }: SeriesPoint, { from, until }: Interval): boolean {
  if (until - from <= 12) return false;
  const told = intervalOf((vintage ?? "").split("/")[0] ?? "");
  return told !== null && told.from + EARLY_MONTHS < until;
}
