import type { Series, SeriesPoint } from "../../indicators/index.ts";
import { tellsRunningTotal } from "./clause-before.ts";
import { type Finding, finding } from "./finding.ts";

/**
 * The same number told twice by one document for one time, once as a running total (累计) and once without: of what time it
 * is has to be asked.
 */
export function cumulatedOnce(series: Series): readonly Finding[] {
  const reports = series.points.filter(({ modality, period }) => modality !== "target" && period !== null);
  const totals = reports.filter(tellsRunningTotal);
  return totals.flatMap((total) => {
    const plain = reports.find((one) => isSameNumber(one, total) && !tellsRunningTotal(one));
    return plain === undefined ? [] : [finding("cumulated-once", series, [total, plain])];
  });
}

const isSameNumber = (a: SeriesPoint, b: SeriesPoint): boolean =>
  a.document === b.document &&
  a.origin === undefined &&
  a.sentence.start !== b.sentence.start &&
  a.period === b.period &&
  a.value === b.value &&
  a.op === b.op;
