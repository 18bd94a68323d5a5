import type { Report } from "../../comparisons/index.ts";
import { converted, intervalOf, type SeriesPoint, scaleOf } from "../../indicators/index.ts";
import { compareTold, roundedNumber } from "../../ledger/index.ts";
import type { JudgeableTarget, WorkFacts } from "./judgeable.ts";
import type { NumberAgainst } from "./judgement.ts";
import { newestFirst } from "./reports-told.ts";
import { sentReports } from "./signals-of.ts";

/**
 * Where a unit's own number and the statistics' number for the same time are not the same but for rounding; null where they are, or
 * there are none to compare. Of several times the latest that both tell counts: a unit that reports what was counted later
 * contradicts nothing any more. By the rule self-reports are laid beside what others tell by (`SAID_RULE`).
 */
export function numberAgainst(targets: readonly JudgeableTarget[], work: WorkFacts): NumberAgainst | null {
  if (work.reports.length === 0) return null;
  const reportedAs = asReported(targets, work);
  if (reportedAs === null) return null;
  for (const { report } of sentReports(work.reports)) {
    if (report.value === null) continue;
    const told = observedIn(report.period, reportedAs);
    if (told === null) continue;
    const said = { number: roundedNumber(report.value), done: report.done };
    if (compareTold(said, { kind: "number", ...told }).agrees !== false) return null;
    const { id, unit, period, value } = report;
    return { report: id, unit, period, said: value, told: told.value, scale: reportedAs.scale };
  }
  return null;
}

/** The target whose headline number a report continues, and the unit it is reported in. */
interface Reported {
  readonly target: JudgeableTarget;
  readonly scale: string | null;
  readonly measure: SeriesPoint["measure"];
}

/** Reports are in the unit the headline figure is printed in; of a rule attached to words, in the unit of the rule. */
function asReported(targets: readonly JudgeableTarget[], { printed }: WorkFacts): Reported | null {
  for (const target of targets) {
    const { series, reconciliation } = target;
    if (series === null) continue;
    const own = series.points.find(({ figure, modality }) => modality === "target" && figure === printed?.figure);
    // A fall printed without its sign is told with one in the series: whoever reports may do either.
    if (printed !== null && own !== undefined && Math.sign(own.value) === Math.sign(printed.value))
      return { target, scale: printed.unit, measure: own.measure };
    const attached = series.points.find(({ modality }) => modality === "target");
    if (target.attached !== undefined && attached !== undefined)
      return { target, scale: reconciliation.unit, measure: attached.measure };
  }
  return null;
}

/** What the statistics tell for just that time, in the unit of the report, with what rounding can have taken or given. */
function observedIn(period: string, { target, scale, measure }: Reported) {
  const [wanted, { series }] = [intervalOf(period), target];
  if (wanted === null || series === null || scaleOf(scale).group !== scaleOf(series.unit).group) return null;
  const isIt = ({ point, interval }: Report) =>
    point.origin !== undefined &&
    point.measure === measure &&
    interval.from === wanted.from &&
    interval.until === wanted.until;
  const found = newestFirst(series).find(isIt);
  if (found === undefined) return null;
  const { value, quote } = found.point;
  const told = Number(quote);
  const rounding = roundedNumber(told).rounding * (told === 0 ? 1 : Math.abs(value / told));
  return { value: converted(value, series.unit, scale), rounding: converted(rounding, series.unit, scale) };
}
