import type { Report } from "../../comparisons/index.ts";
import type { SeriesPoint } from "../../indicators/index.ts";
import { daysLater, lastDayOf } from "./days.ts";
import type { NumberQuestion } from "./question.ts";
import { parameterOf } from "./rules.ts";

/** Newest numbers first that are of the kind the target is: no additions for a total, nothing later than its end. */
export function comparableReports({ reports, rule, time, target }: NumberQuestion): readonly Report[] {
  if (rule.id === "cumulated") return reports;
  const isRate = target.reconciliation.measure === "growth";
  return reports.filter(({ interval, point }) => interval.until <= time.until && (point.measure !== "delta" || isRate));
}

/** What stands at a moment is whole at any; what happens over a time only over as long a time as the target's. */
export const isWhole = ({ interval }: Report, { nature, time, target }: NumberQuestion): boolean =>
  (nature.course !== "flow" && target.reconciliation.measure !== "growth") ||
  interval.until - interval.from === time.until - time.from;

/** Most numbers a judgement shows besides the one that decides. */
const MOST_EVIDENCE = 12;

/** The numbers a judgement is shown with: those the reconciliation rests on, else what is told. */
export function evidenceOf(told: readonly Report[], { target }: NumberQuestion): readonly SeriesPoint[] {
  const own = target.reconciliation.evidence;
  return own.length > 0 ? own : told.slice(0, MOST_EVIDENCE).map(({ point }) => point);
}

/** A number so old that it tells nothing of today. */
export function isStale({ interval }: Report, { rule, on, target }: NumberQuestion): boolean {
  const delay = target.concept?.delay ?? parameterOf(rule, "publication-delay");
  const months = parameterOf(rule, "stale-months");
  const aged = lastDayOf({ from: 0, until: interval.until + months });
  return on > daysLater(aged, delay);
}
