import { type Term, type Yardstick, yardstickOf } from "../../comparisons/index.ts";
import { intervalOf } from "../../indicators/index.ts";
import { daysLater, firstDayOf } from "./days.ts";
import { type Answered, notDue, type Question, unknown } from "./question.ts";
import { parameterOf } from "./rules.ts";

/** Words by which a number is handed down from above each year. */
const QUOTA = /下达|分解/;

/** Judges a target told in words that point to another number: of the place above, or the growth of the economy. */
export function judgeRelative(question: Question): Answered {
  const { reconciliation } = question.target;
  const { text, value } = reconciliation.target;
  const yardstick = yardstickOf(text ?? "");
  if (yardstick === null) return unknown("not-measurable");
  if (yardstick.kind === "upper-target") {
    if (value !== null) return unknown("target-to-confirm");
    return unknown(QUOTA.test(text ?? "") ? "quota-not-received" : "target-unresolved");
  }
  const pairs = pairsOf(question);
  if (pairs.length === 0) return withoutPairs(question);
  return { ...byPairs(question, yardstick, pairs), evidence: newestFirst(question, pairs) };
}

/** Own number and the other's for the same time. */
interface Pair {
  readonly own: Term;
  readonly other: Term;
  readonly period: string;
  /** First month after the time of both. */
  readonly until: number;
  readonly months: number;
}

/** For each time the pair known last, oldest time first. */
function pairsOf({ target }: Question): readonly Pair[] {
  const byPeriod = new Map<string, Pair>();
  for (const { operation, terms } of target.reconciliation.steps) {
    const [own, other] = terms;
    const time = intervalOf(own?.period ?? "");
    if (operation !== "difference" || own === undefined || other === undefined || time === null) continue;
    const period = own.period ?? "";
    byPeriod.set(period, { own, other, period, until: time.until, months: time.until - time.from });
  }
  return [...byPeriod.values()].sort((a, b) => a.until - b.until || b.months - a.months);
}

function withoutPairs({ target, on, due, time, isSaid, rule }: Question): Answered {
  if (isSaid) return unknown("statement-only");
  const isTold = target.series?.points.some(({ modality }) => modality !== "target") === true;
  if (isTold) return unknown("other-series-missing");
  if (due !== null && on > due)
    return on <= daysLater(due, parameterOf(rule, "publication-delay") + parameterOf(rule, "grace"))
      ? notDue("awaiting-publication")
      : unknown("not-reported");
  if (time !== null && firstDayOf(time.from) > on) return notDue("not-begun");
  return unknown(target.reconciliation.reason === "upper-place-unknown" ? "other-series-missing" : "no-signal");
}

function byPairs(question: Question, { side }: Yardstick, pairs: readonly Pair[]): Answered {
  const { time, due, on, rule } = question;
  const within = pairs.filter(
    ({ until, months }) =>
      time === null || (until > time.from && until <= time.until && months <= time.until - time.from),
  );
  const last = within.at(-1) ?? pairs.at(-1);
  if (last === undefined) return unknown("no-signal");
  const tolerance = side === "with" ? parameterOf(rule, "tolerance") : 0;
  const isOver = due !== null && on > due;
  const years = time === null ? 1 : Math.round((time.until - time.from) / 12);
  const isWhole = time !== null && within.length >= Math.max(1, years) && last.until === time.until;
  if (isOver && isWhole) {
    const isMet = holds(mean(within), side, tolerance);
    return { status: isMet ? "reached" : "missed", basis: "number", reason: null, probability: isMet ? 1 : 0 };
  }
  if (isOver) return afterGaps(question, within.length);
  if (isStale(last, question)) return unknown("too-little-data");
  return holds(last.own.value - last.other.value, side, tolerance)
    ? { status: "on-track", basis: "number", reason: null }
    : { status: "at-risk", basis: "number", reason: "pace-too-slow" };
}

/** A pair so old that it tells nothing of today. */
function isStale({ until }: Pair, { on, rule }: Question): boolean {
  const aged = firstDayOf(until + parameterOf(rule, "stale-months"));
  return on > daysLater(aged, parameterOf(rule, "publication-delay"));
}

/** The numbers of the latest pair first. */
function newestFirst({ target }: Question, pairs: readonly Pair[]): Question["target"]["reconciliation"]["evidence"] {
  const { evidence } = target.reconciliation;
  const last = pairs.at(-1)?.period;
  return [...evidence.filter(({ period }) => period === last), ...evidence.filter(({ period }) => period !== last)];
}

function afterGaps({ due, on, rule }: Question, told: number): Answered {
  const until = daysLater(due ?? on, parameterOf(rule, "publication-delay") + parameterOf(rule, "grace"));
  if (on <= until) return notDue("awaiting-publication");
  return told === 0 ? unknown("not-reported") : { status: "not-comparable", basis: "none", reason: "years-missing" };
}

const mean = (pairs: readonly Pair[]): number =>
  pairs.reduce((sum, { own, other }) => sum + own.value - other.value, 0) / pairs.length;

/** Whether a lead over the other is as promised: at most it, at least it, or with it but for the tolerance. Ahead is never out of step. */
function holds(lead: number, side: Yardstick["side"], tolerance: number): boolean {
  if (side === "most") return lead <= 0;
  return lead >= -tolerance;
}
