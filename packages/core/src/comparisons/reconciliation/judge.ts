import { intervalOf, lastYear, timeRelation } from "../../indicators/index.ts";
import { isOfOneBase, isOnYearBefore } from "../growth-base.ts";
import { afterGrowth, difference, neededGrowth, shareReached, termOf } from "../terms.ts";
import { fulfils } from "./bounds.ts";
import { judgeAverage } from "./judge-average.ts";
import { judgeSum, tellsEachYear } from "./judge-sum.ts";
import { type Case, type Judged, judged } from "./judged.ts";
import { isCeiling } from "./nature-of-series.ts";
import { isOnTheWay, type Report, reportsOf, type Target } from "./target.ts";

/**
 * What became of one target. The rules, in this order: a number for the same time decides; a stock or a ratio is decided
 * by the number at the end of the time; a flow by the sum of parts that do not overlap; a yearly average by the average
 * for the same years; a level whose growth and base are told, by both; what is as good before its time was reached early.
 */
export function judge(one: Case): Judged {
  const final = finalReports(one);
  if (final.length > 0) return decided(one, final);
  if (one.series.measure === "growth") return judgeAverage(one);
  const isState = one.nature.course === "stock" || one.nature.course === "ratio";
  const isTotal = one.target.point.measure !== "delta";
  return fromGrowth(one) ?? withGrowthOnly(one, isState && isTotal ? soFar(one) : judgeSum(one));
}

/** Growth told for the due time without a base says that something was reported, but not what level it came to. */
function withGrowthOnly({ growth, target }: Case, found: Judged): Judged {
  if (found.outcome !== "not-reported" || growth === null) return found;
  const told = reportsOf(growth).filter(({ interval }) => interval.until === target.interval.until);
  if (told.length === 0) return found;
  return judged(
    "not-comparable",
    "growth-only",
    told.map(({ point }) => point),
  );
}

const isDue = ({ target, heldUntil }: Case): boolean => target.interval.until <= heldUntil;

/** Numbers that speak of just the time the target is for; of a stock or ratio also of its end alone. */
function finalReports({ target, reports, nature, series }: Case): readonly Report[] {
  const atEnd = series.measure !== "growth" && (nature.course === "stock" || nature.course === "ratio");
  return reports.filter((one) => {
    const { interval, point } = one;
    if (isOnTheWay(one)) return false;
    if (timeRelation(interval, target.interval) === "same")
      return (
        sameKind(point.measure, target) &&
        isOfOneBase(point, target.point) &&
        tellsEachYear(point) === tellsEachYear(target.point)
      );
    return atEnd && interval.until === target.interval.until && point.measure !== "delta";
  });
}

/** A total is not held against an addition. */
const sameKind = (measure: string, { point }: Target): boolean =>
  (measure === "delta") === (point.measure === "delta") || point.measure === "rate";

/** The number known last decides; settled ones come before estimates of the same date. */
function decided({ target, goal }: Case, reports: readonly Report[]): Judged {
  const points = reports.map(({ point }) => point).sort(bySettled);
  const [last] = points;
  if (last === undefined) return judged("not-reported", null);
  const met = fulfils(last, goal);
  const steps = [difference(termOf(last), termOf(target.point)), ...shareReached(termOf(last), termOf(target.point))];
  if (met === null) return judged("not-comparable", "bounds-too-wide", points, steps);
  return judged(met ? "reached" : "missed", null, points, steps);
}

function bySettled(a: Report["point"], b: Report["point"]): number {
  const known = (b.vintage ?? "").localeCompare(a.vintage ?? "");
  if (known !== 0) return known;
  return Number(a.modality === "estimate") - Number(b.modality === "estimate");
}

/** A level of the due year from the level of the year before and the growth told for the due year. */
function fromGrowth(one: Case): Judged | null {
  const { target, growth, reports, goal, series } = one;
  if (growth === null || series.measure !== "amount") return null;
  const year = lastYear(target.interval);
  const base = reports.find(({ interval }) => timeRelation(interval, yearOf(year - 1)) === "same");
  const rate = growth.points.find(
    (point) => point.modality !== "target" && point.period === String(year) && isOnYearBefore(point),
  );
  if (base === undefined || rate === undefined) return null;
  const step = afterGrowth(termOf(base.point), termOf(rate));
  const met = fulfils({ value: step.result.value, valueMax: null, op: "~" }, goal);
  const steps = [step, difference({ ...termOf(base.point), ...step.result, citation: null }, termOf(target.point))];
  if (met === null) return judged("not-comparable", "bounds-too-wide", [base.point, rate], steps);
  return judged(met ? "reached" : "missed", null, [base.point, rate], steps);
}

const yearOf = (year: number) => intervalOf(String(year)) ?? { from: 0, until: 0 };

/** No number for the time it is due: what the last one before it says. */
function soFar(one: Case): Judged {
  const { target, goal, reports } = one;
  const earlier = reports
    .filter(({ interval, point }) => interval.until < target.interval.until && point.measure !== "delta")
    .sort((a, b) => b.interval.until - a.interval.until || bySettled(a.point, b.point));
  const [last] = earlier;
  if (last === undefined) return judged(isDue(one) ? "not-reported" : "not-due", null);
  const evidence = earlier.map(({ point }) => point);
  const met = fulfils(last.point, goal);
  const open = isDue(one) ? "not-reported" : "not-due";
  if (isCeiling(target.point.op) || met !== true) {
    return judged(open, met === null ? null : met ? "within-so-far" : "worse-so-far", evidence, towards(one, last));
  }
  const before = earlier.find((report) => isBeforeSet(report, target));
  if (before !== undefined && fulfils(before.point, goal) === true) {
    const others = evidence.filter((point) => point !== before.point);
    const steps = [difference(termOf(before.point), termOf(target.point))];
    return judged("reached-before-set", null, [before.point, ...others], steps);
  }
  return judged("reached-early", null, evidence, [difference(termOf(last.point), termOf(target.point))]);
}

/** The gap that is left, and what each year left must bring. */
function towards({ target, nature, series }: Case, { point, interval }: Report) {
  const [last, wanted] = [termOf(point), termOf(target.point)];
  const years = lastYear(target.interval) - lastYear(interval);
  const grows = series.measure === "amount" && nature.direction !== "less" && target.point.value > point.value;
  return [difference(last, wanted), ...(grows ? neededGrowth(last, wanted, years) : [])];
}

/** Whether a number speaks of a time that was over when the target was set: in the target's own document, or one before it. */
export function isBeforeSet({ point, interval }: Report, target: Target): boolean {
  if (point.document === target.point.document) return true;
  const [vintage = ""] = (target.point.vintage ?? "").split("/");
  const set = intervalOf(vintage) ?? target.interval;
  return interval.until <= set.from;
}
