import {
  firstYear,
  type Interval,
  lastYear,
  type Series,
  type SeriesPoint,
  timeRelation,
} from "../../indicators/index.ts";
import { goalOf, type SeriesNature, type Target, targetsOf } from "../reconciliation/index.ts";
import { difference, termOf } from "../terms.ts";
import { type Finding, type FindingRule, finding } from "./finding.ts";
import { isOfOneScope, type ScopeOf } from "./scope.ts";

/** Targets of different documents for the same time that ask for more or less than each other. */
export function targetsChanged(series: Series, { direction }: SeriesNature, scopeOf: ScopeOf): readonly Finding[] {
  if (direction === "none" || direction === "band") return [];
  const targets = latestOfEachDocument(targetsOf(series));
  const pairs = targets.flatMap((a, index) => targets.slice(index + 1).map((b) => [a, b] as const));
  return pairs.flatMap(([a, b]) => {
    const [earlier, later] = inOrder(a, b);
    if (!isOfOneScope(earlier.point, later.point, scopeOf)) return [];
    if (!isOfOneTime(earlier, later, series.measure) || earlier.point.measure !== later.point.measure) return [];
    const change = compared(earlier.point, later.point, direction);
    if (change === null) return [];
    const rule = ruleOf(earlier, later, change);
    const steps = [difference(termOf(later.point), termOf(earlier.point))];
    return [finding(rule, series, [earlier.point, later.point], steps)];
  });
}

/** A document that sets several targets for one time (stages, tellings) is compared by the one of its table, else its last. */
function latestOfEachDocument(targets: readonly Target[]): readonly Target[] {
  const byTime = new Map<string, Target>();
  for (const target of targets) {
    const key = `${target.point.document}|${target.point.period}|${target.point.measure}`;
    const held = byTime.get(key);
    if (held === undefined || held.point.nature === null) byTime.set(key, target);
  }
  return [...byTime.values()];
}

/** The one set first comes first. */
function inOrder(a: Target, b: Target): readonly [Target, Target] {
  return (a.point.vintage ?? "").localeCompare(b.point.vintage ?? "") <= 0 ? [a, b] : [b, a];
}

/** The same time; for a share also times with the same end. A sum over five years is not the sum of the last. */
function isOfOneTime(a: Target, b: Target, measure: Series["measure"]): boolean {
  if (a.point.document === b.point.document) return false;
  if (timeRelation(a.interval, b.interval) === "same") return true;
  return measure === "share" && a.interval.until === b.interval.until;
}

/** Whether the second asks for more or less than the first; null where what is told leaves it open. */
export function compared(first: SeriesPoint, second: SeriesPoint, direction: "more" | "less"): "more" | "less" | null {
  const [a, b] = [edgeOf(first, direction), edgeOf(second, direction)];
  const slack = Math.max(Math.abs(a), Math.abs(b)) * 1e-6;
  if (Math.abs(a - b) <= slack) return null;
  return b > a === (direction === "more") ? "more" : "less";
}

/** The number a target asks for, without the slack “about” leaves. */
function edgeOf(point: SeriesPoint, direction: "more" | "less"): number {
  const { least, most } = goalOf({ ...point, op: point.op === "~" ? "=" : point.op }, direction);
  const { value } = point;
  const edge = direction === "more" ? least : most;
  return Number.isFinite(edge) ? edge : value;
}

function ruleOf(earlier: Target, later: Target, change: "more" | "less"): FindingRule {
  if (isYearOfPlan(earlier, later)) return change === "more" ? "yearly-stricter" : "yearly-looser";
  return change === "more" ? "target-raised" : "target-lowered";
}

/** A yearly document that speaks of the last year of a plan that runs for several. */
function isYearOfPlan(earlier: Target, later: Target): boolean {
  const [plan, year] = [vintageYear(earlier.point), vintageYear(later.point)];
  return (
    plan !== null &&
    year !== null &&
    year - plan >= 2 &&
    isOneYear(later.interval) &&
    year >= lastYear(later.interval) - 1
  );
}

const isOneYear = (interval: Interval): boolean => firstYear(interval) === lastYear(interval);

function vintageYear({ vintage }: SeriesPoint): number | null {
  const year = /^\d{4}/.exec(vintage ?? "")?.[0];
  return year === undefined ? null : Number(year);
}
