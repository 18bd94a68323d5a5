import { type Interval, timeRelation } from "../../indicators/index.ts";
import { difference, shareReached, sum, termOf } from "../terms.ts";
import { fulfils } from "./bounds.ts";
import { type Case, type Judged, judged } from "./judged.ts";
import type { Report } from "./target.ts";

/** A target for what happens over a time; the number for just that time has been looked for already. */
export function judgeSum(one: Case): Judged {
  const { target, reports, heldUntil } = one;
  const parts = disjoint(reports.filter(({ interval }) => timeRelation(interval, target.interval) === "inside"));
  const over = target.interval.until <= heldUntil;
  if (parts.length > 0) return fromParts(one, parts, over);
  const across = reports.filter(({ interval }) =>
    ["overlaps", "around"].includes(timeRelation(interval, target.interval)),
  );
  if (across.length > 0) return judged("not-comparable", "overlapping-periods", across.map(pointOf));
  const length = target.interval.until - target.interval.from;
  const last = reports
    .filter(({ interval }) => interval.until <= target.interval.from && interval.until - interval.from === length)
    .at(-1);
  return judged(over ? "not-reported" : "not-due", null, last === undefined ? [] : [last.point]);
}

const pointOf = ({ point }: Report) => point;

/** Parts that share no month, the longest and latest known first; never the same month twice. */
function disjoint(reports: readonly Report[]): readonly Report[] {
  const length = ({ from, until }: Interval) => until - from;
  const sorted = [...reports].sort(
    (a, b) => length(b.interval) - length(a.interval) || (b.point.vintage ?? "").localeCompare(a.point.vintage ?? ""),
  );
  const taken: Report[] = [];
  for (const one of sorted) if (taken.every((other) => isApart(one.interval, other.interval))) taken.push(one);
  return taken.sort((a, b) => a.interval.from - b.interval.from);
}

const isApart = (a: Interval, b: Interval): boolean => a.until <= b.from || b.until <= a.from;

function fromParts({ target, goal }: Case, parts: readonly Report[], over: boolean): Judged {
  const total = sum(parts.map(({ point }) => termOf(point)));
  const reached = { ...total.result, period: target.point.period, citation: null };
  const wanted = termOf(target.point);
  const steps = [...(parts.length > 1 ? [total] : []), difference(reached, wanted), ...shareReached(reached, wanted)];
  const met = fulfils({ value: total.result.value, valueMax: null, op: "=" }, goal);
  const months = parts.reduce((covered, { interval }) => covered + interval.until - interval.from, 0);
  const whole = months === target.interval.until - target.interval.from;
  if (whole) return judged(met ? "reached" : "missed", null, parts.map(pointOf), steps);
  if (met && goal.most === Number.POSITIVE_INFINITY) return judged("reached", null, parts.map(pointOf), steps);
  return judged(over ? "not-comparable" : "not-due", "years-missing", parts.map(pointOf), steps);
}
