import { type Report, reportsOf } from "../../comparisons/index.ts";
import type { Series } from "../../indicators/index.ts";
import type { PastValue } from "../forecast/index.ts";

/** What a series reports, newest first: by the end of its time, then by when it was known, settled before estimated. */
export const newestFirst = (series: Series): readonly Report[] =>
  reportsOf(series)
    .filter(({ onTheWay }) => !onTheWay)
    .sort(byNewest);

function byNewest(a: Report, b: Report): number {
  return (
    b.interval.until - a.interval.until ||
    b.interval.from - a.interval.from ||
    compare(b.point.vintage ?? "", a.point.vintage ?? "") ||
    Number(isUnsettled(a)) - Number(isUnsettled(b)) ||
    compare(a.point.figure, b.point.figure)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isUnsettled = ({ point }: Report): boolean =>
  point.modality === "estimate" || point.origin?.status === "preliminary";

/** The numbers of the past a forecast is made from: oldest first, one a stretch of time. */
export function pastOf(reports: readonly Report[]): readonly PastValue[] {
  const past: PastValue[] = [];
  for (const one of reports) {
    const last = past.at(-1)?.interval;
    if (last?.from === one.interval.from && last.until === one.interval.until) continue;
    past.push({ interval: one.interval, value: one.point.value, unsettled: isUnsettled(one) });
  }
  return past.reverse();
}
