import { type Interval, type SeriesPoint, timeRelation } from "../../indicators/index.ts";
import type { Step, Term } from "../step.ts";
import { difference, dividedBy, shareReached, sum, termOf } from "../terms.ts";
import { fulfils } from "./bounds.ts";
import { type Case, type Judged, judged } from "./judged.ts";
import type { Report } from "./target.ts";

/** A target for what happens over a time; the number for just that time has been looked for already. */
export function judgeSum(one: Case): Judged {
  const { target, reports, heldUntil } = one;
  const within = tellsEachYear(target.point) ? ["inside", "same"] : ["inside"];
  const parts = disjoint(reports.filter(({ interval }) => within.includes(timeRelation(interval, target.interval))));
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

/** Words in the clause of a number that make it one of each year: 每年新增3000人. */
const EACH_YEAR = /(?:每年|年均|年平均|逐年)[^，,。；;]*$/;

/** Whether a number for several years is meant for each of them. */
export function tellsEachYear({ sentence, start, period }: SeriesPoint): boolean {
  return period?.includes("/") === true && EACH_YEAR.test(sentence.quote.slice(0, Math.max(0, start - sentence.start)));
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

const YEAR = 12;

function fromParts({ target, goal }: Case, parts: readonly Report[], over: boolean): Judged {
  const months = parts.reduce((covered, { interval }) => covered + interval.until - interval.from, 0);
  const made = madeOf(parts.map(pointOf), tellsEachYear(target.point) ? months / YEAR : null);
  const last = made.at(-1);
  const result = last?.result ?? { value: parts[0]?.point.value ?? 0, unit: target.point.unit };
  const reached: Term = { ...result, period: target.point.period, citation: null };
  const wanted = termOf(target.point);
  const steps = [...made, difference(reached, wanted), ...shareReached(reached, wanted)];
  const met = fulfils({ value: result.value, valueMax: null, op: "=" }, goal);
  const whole = months === target.interval.until - target.interval.from;
  if (whole) return judged(met ? "reached" : "missed", null, parts.map(pointOf), steps);
  const isTotal = !tellsEachYear(target.point);
  if (met && isTotal && goal.most === Number.POSITIVE_INFINITY)
    return judged("reached", null, parts.map(pointOf), steps);
  return judged(over ? "not-comparable" : "not-due", "years-missing", parts.map(pointOf), steps);
}

/** The sum of parts, and by how many years it is divided where the target is one of each year; none for a single part. */
function madeOf(parts: readonly SeriesPoint[], years: number | null): readonly Step[] {
  const total = parts.length > 1 ? [sum(parts.map(termOf))] : [];
  const [first] = parts;
  if (years === null || years === 1 || first === undefined) return total;
  const whole: Term = total[0] === undefined ? termOf(first) : { ...total[0].result, period: null, citation: null };
  return [...total, dividedBy(whole, years)];
}
