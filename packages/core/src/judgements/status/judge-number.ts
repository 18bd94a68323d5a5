import { difference, fulfils, neededGrowth, type Report, termOf } from "../../comparisons/index.ts";
import { firstYear, lastYear } from "../../indicators/index.ts";
import type { Forecast, TooLittle } from "../forecast/index.ts";
import { comparableReports, evidenceOf, isStale, isWhole } from "./comparable-reports.ts";
import { daysLater, firstDayOf } from "./days.ts";
import { forecastFor } from "./forecast-for.ts";
import type { Pace } from "./judgement.ts";
import { keepsHeight, paceOfAverage, paceOfLevel, paceOfSum } from "./pace-of.ts";
import { type Answered, type NumberQuestion, notDue, unknown } from "./question.ts";
import type { JudgementReason } from "./reason.ts";
import { parameterOf } from "./rules.ts";
import { moved } from "./signals-of.ts";
import type { Status } from "./status.ts";
import { isUnclearGrowth, isUnclearTotal } from "./unclear-total.ts";

/** Judges a target that is a number: by the number for its time where there is one, else by the way there. */
export function judgeNumber(question: NumberQuestion): Answered {
  const { reconciliation, confirmed } = question.target;
  switch (reconciliation.outcome) {
    case "reached":
    case "missed":
      return decided(question);
    case "reached-early":
    case "reached-before-set":
      return { status: "reached", basis: "number", reason: reconciliation.outcome, probability: 1 };
    case "to-confirm":
      return confirmed ? open(question) : unknown("target-to-confirm");
    case "not-comparable":
      return notComparable(question);
    default:
      return open(question);
  }
}

/** A number for the very time: it decides once that time is over; before, it is what is expected. */
function decided(question: NumberQuestion): Answered {
  const { target, due, on } = question;
  const isMet = target.reconciliation.outcome === "reached";
  if (on > due || target.reconciliation.reason === "target-from-gap")
    return { status: isMet ? "reached" : "missed", basis: "number", reason: null, probability: isMet ? 1 : 0 };
  if (isMet && question.rule.id === "cumulated" && question.goal.most === Number.POSITIVE_INFINITY)
    return { status: "reached", basis: "number", reason: "reached-early", probability: 1 };
  if (isMet) return { status: "on-track", basis: "number", reason: null };
  return { status: "off-track", basis: "number", reason: beyondReason(question) };
}

const beyondReason = ({ rule }: NumberQuestion): JudgementReason =>
  rule.id === "ceiling" ? "above-limit-so-far" : "forecast-below";

/** Reasons for which numbers cannot be held against a target, as reconciliation names them. */
const UNCOMPARED: Readonly<Record<string, JudgementReason>> = {
  "overlapping-periods": "overlapping-periods",
  "years-missing": "years-missing",
  "growth-only": "growth-only",
  "bounds-too-wide": "bounds-too-wide",
  "average-or-total": "average-or-total",
};

const notComparable = ({ target }: NumberQuestion): Answered => ({
  ...{ status: "not-comparable", basis: "none" },
  reason: UNCOMPARED[target.reconciliation.reason ?? ""] ?? "other-definition",
});

/** No number for its time: before its last day the way there counts, after it the calendar. */
function open(question: NumberQuestion): Answered {
  return question.on > question.due ? over(question) : underway(question);
}

function over({ target, due, on, rule, isSaid }: NumberQuestion): Answered {
  const delay = target.concept?.delay ?? parameterOf(rule, "publication-delay");
  if (isSaid || target.reconciliation.outcome === "reported-without-number") return unknown("statement-only");
  return on <= daysLater(due, delay + parameterOf(rule, "grace"))
    ? notDue("awaiting-publication")
    : unknown("not-reported");
}

function underway(question: NumberQuestion): Answered {
  const { rule, on, time, isSaid } = question;
  const told = comparableReports(question);
  const [last] = told;
  if (last === undefined) {
    if (isSaid) return unknown("statement-only");
    return firstDayOf(time.from) > on ? notDue("not-begun") : unknown("no-signal");
  }
  const evidence = evidenceOf(told, question);
  if (isStale(last, question)) {
    return unknown(isSaid ? "statement-only" : "too-little-data", { evidence });
  }
  if (rule.id === "average-growth") return byAverage(question, told);
  if (isUnclearGrowth(question)) return { ...NO_TOTAL, evidence };
  const whole = told.filter((one) => isWhole(one, question));
  const way = { last, ...paceOf(question, whole), forecast: forecastFor(question, told), evidence };
  const found = { ...byWay(question, way), ...stepsLeft(question, whole) };
  const isShort = found.status === "at-risk" || found.status === "off-track";
  return isShort && isUnclearTotal(question) ? { ...NO_TOTAL, evidence } : found;
}

/** Nobody can tell from the text whether a number is one of a year or of all years since it was promised. */
const NO_TOTAL: Found = { status: "not-comparable", basis: "none", reason: "average-or-total" };

/** The gap that is left and the growth it needs each year, where the reconciliation did not calculate it. */
function stepsLeft({ target, time, told, nature }: NumberQuestion, whole: readonly Report[]): Pick<Answered, "steps"> {
  const [last] = whole;
  if (target.reconciliation.steps.length > 0 || told === null || last === undefined) return {};
  const [from, to] = [termOf(last.point), termOf(told)];
  const isLeft = nature.direction !== "less" && to.value > from.value && target.reconciliation.measure === "amount";
  const years = lastYear(time) - lastYear(last.interval);
  return { steps: [difference(from, to), ...(isLeft ? neededGrowth(from, to, years) : [])] };
}

/** How far along it is. The growth of one year has no way to cover: each year grows by itself. */
function paceOf(question: NumberQuestion, whole: readonly Report[]): Pick<Way, "pace" | "keeps"> {
  switch (question.rule.id) {
    case "cumulated":
      return { pace: paceOfSum(question), keeps: null };
    case "growth":
      return { pace: null, keeps: null };
    default:
      return { pace: paceOfLevel(question, whole), keeps: keepsHeight(question, whole) };
  }
}

interface Way {
  readonly last: Report;
  readonly pace: Pace | null;
  readonly forecast: Forecast | TooLittle;
  readonly evidence: Answered["evidence"] & {};
  /** It was there already when it was promised: whether it still is. Null where there was a way to go. */
  readonly keeps: boolean | null;
}

/** By the forecast where there is one, else by the pace. */
function byWay(question: NumberQuestion, way: Way): Answered {
  const { pace, forecast, evidence, last } = way;
  const shown = { pace, forecast, evidence };
  const probability = forecast.kind === "forecast" ? moved(forecast.probability, question.signals) : null;
  const found = probability === null ? byPace(question, pace) : byProbability(question, probability);
  const isLimit = question.rule.id === "ceiling" || question.rule.id === "band";
  const answer = isLimit ? byLimit(question, last, found) : (found ?? byLast(question, way));
  return answer === null ? unknown("too-little-data", shown) : { ...answer, ...shown, probability };
}

const BEHIND: Found = { status: "at-risk", basis: "number", reason: "pace-too-slow" };

/** Where neither tells: what was there from the start has to be kept, and the year itself has to run as fast as it should. */
function byLast(question: NumberQuestion, { last, keeps }: Way): Found | null {
  const isThisYear = question.rule.id === "growth" && last.interval.from >= question.time.from;
  if (keeps === null && !isThisYear) return null;
  const isMet = keeps ?? fulfils(last.point, question.goal) === true;
  return isMet && !signalsTurn(question) ? { status: "on-track", basis: "number", reason: null } : BEHIND;
}

/** A limit that is not kept now is at risk at least; one that is kept is on track unless more is known. */
function byLimit(question: NumberQuestion, last: Report, found: Found | null): Found {
  const kept: Found = found ?? {
    ...{ status: signalsTurn(question) ? "at-risk" : "on-track", basis: "number", reason: null },
  };
  if (fulfils(last.point, question.goal) !== false) return kept;
  const reason = question.rule.id === "ceiling" ? "above-limit-so-far" : (kept.reason ?? "forecast-below");
  return { status: kept.status === "off-track" ? "off-track" : "at-risk", basis: kept.basis, reason };
}

type Found = Pick<Answered, "status" | "basis" | "reason">;

function byProbability({ limits }: NumberQuestion, probability: number): Found {
  const status = grade(probability, limits.onTrack, limits.offTrack);
  return { status, basis: "forecast", reason: status === "on-track" ? null : "forecast-below" };
}

function byPace(question: NumberQuestion, pace: Pace | null): Found | null {
  if (pace === null || pace.share === null) return null;
  const { paceOnTrack, paceOffTrack } = question.limits;
  const status = grade(pace.share, paceOnTrack, paceOffTrack);
  if (status === "on-track" && signalsTurn(question)) return { status: "at-risk", basis: "number", reason: null };
  return { status, basis: "number", reason: status === "on-track" ? null : "pace-too-slow" };
}

const signalsTurn = ({ signals, rule }: NumberQuestion): boolean =>
  signals < 0 && signals <= parameterOf(rule, "signals-turn");

const grade = (value: number, good: number, bad: number): Status =>
  value >= good ? "on-track" : value < bad ? "off-track" : "at-risk";

/** The yearly growth over several years: every year from the first on has to be told, else it cannot be closed. */
function byAverage(question: NumberQuestion, told: readonly Report[]): Answered {
  const { time } = question;
  const inside = told.filter(
    ({ interval }) =>
      interval.from >= time.from && interval.until <= time.until && interval.until - interval.from === 12,
  );
  const yearly = new Map<number, Report>();
  for (const one of inside) if (!yearly.has(firstYear(one.interval))) yearly.set(firstYear(one.interval), one);
  const years = [...yearly.keys()].sort((a, b) => a - b);
  const last = years.at(-1);
  const evidence = years.flatMap((year) => yearly.get(year)?.point ?? []);
  if (last === undefined) return unknown("too-little-data", { evidence: told.slice(0, 1).map(({ point }) => point) });
  if (years.length < last - firstYear(time) + 1)
    return { status: "not-comparable", basis: "none", reason: "years-missing", evidence };
  const pace = paceOfAverage(
    question,
    years.flatMap((year) => yearly.get(year) ?? []),
  );
  const newest = yearly.get(last) ?? told[0];
  if (newest === undefined) return unknown("too-little-data", { evidence, pace });
  return byWay(question, { last: newest, pace, forecast: forecastFor(question, told), evidence, keeps: null });
}
