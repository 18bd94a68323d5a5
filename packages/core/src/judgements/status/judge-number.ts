import { fulfils, type Report } from "../../comparisons/index.ts";
import { firstYear } from "../../indicators/index.ts";
import type { Forecast, TooLittle } from "../forecast/index.ts";
import { daysLater, firstDayOf, lastDayOf } from "./days.ts";
import { forecastFor } from "./forecast-for.ts";
import type { Pace } from "./judgement.ts";
import { paceOfAverage, paceOfLevel, paceOfSum } from "./pace-of.ts";
import { type Answered, type NumberQuestion, notDue, unknown } from "./question.ts";
import type { JudgementReason } from "./reason.ts";
import { parameterOf } from "./rules.ts";
import { moved } from "./signals-of.ts";
import type { Status } from "./status.ts";

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

function over({ target, due, on, rule, says }: NumberQuestion): Answered {
  const delay = target.concept?.delay ?? parameterOf(rule, "publication-delay");
  const said = says.some(({ reached }) => reached) || target.reconciliation.outcome === "reported-without-number";
  if (said) return unknown("statement-only");
  return on <= daysLater(due, delay + parameterOf(rule, "grace"))
    ? notDue("awaiting-publication")
    : unknown("not-reported");
}

function underway(question: NumberQuestion): Answered {
  const { rule, on, time, says } = question;
  const told = comparableReports(question);
  const [last] = told;
  if (last === undefined) {
    if (says.some(({ reached }) => reached)) return unknown("statement-only");
    return firstDayOf(time.from) > on ? notDue("not-begun") : unknown("no-signal");
  }
  const evidence = evidenceOf(told, question);
  if (isStale(last, question)) {
    const isSaid = says.some(({ reached }) => reached);
    return unknown(isSaid ? "statement-only" : "too-little-data", { evidence });
  }
  if (rule.id === "average-growth") return byAverage(question, told);
  const pace = rule.id === "cumulated" ? paceOfSum(question) : paceOfLevel(question, told);
  return byWay(question, { last, pace, forecast: forecastFor(question, told), evidence });
}

/** Newest numbers first that are of the kind the target is: totals for a total, whole years beside whole years. */
function comparableReports({ reports, rule, time, nature, target }: NumberQuestion): readonly Report[] {
  if (rule.id === "cumulated") return reports;
  const isMoment = nature.course !== "flow" && target.reconciliation.measure !== "growth";
  const length = rule.id === "average-growth" ? 12 : time.until - time.from;
  return reports.filter(
    ({ interval, point }) =>
      interval.until < time.until + 1 &&
      (point.measure !== "delta" || target.reconciliation.measure === "growth") &&
      (isMoment || interval.until - interval.from === length || interval.from >= time.from),
  );
}

/** Most numbers a judgement shows besides the one that decides. */
const MOST_EVIDENCE = 12;

function evidenceOf(told: readonly Report[], { target }: NumberQuestion) {
  const own = target.reconciliation.evidence;
  return own.length > 0 ? own : told.slice(0, MOST_EVIDENCE).map(({ point }) => point);
}

/** A number so old that it tells nothing of today. */
function isStale({ interval }: Report, { rule, on, target }: NumberQuestion): boolean {
  const delay = target.concept?.delay ?? parameterOf(rule, "publication-delay");
  const months = parameterOf(rule, "stale-months");
  const aged = lastDayOf({ from: 0, until: interval.until + months });
  return on > daysLater(aged, delay);
}

interface Way {
  readonly last: Report;
  readonly pace: Pace | null;
  readonly forecast: Forecast | TooLittle;
  readonly evidence: Answered["evidence"] & {};
}

/** By the forecast where there is one, else by the pace; a limit that is passed is at risk at least. */
function byWay(question: NumberQuestion, { last, pace, forecast, evidence }: Way): Answered {
  const { rule, signals } = question;
  const shown = { pace, forecast, evidence };
  const probability = forecast.kind === "forecast" ? moved(forecast.probability, signals) : null;
  const found = probability === null ? byPace(question, pace) : byProbability(question, probability);
  if (rule.id !== "ceiling" && rule.id !== "band")
    return found === null ? unknown("too-little-data", shown) : { ...found, ...shown, probability };
  const isKept = fulfils(last.point, question.goal) !== false;
  const kept = found ?? { status: signalsTurn(question) ? "at-risk" : "on-track", basis: "number", reason: null };
  if (isKept) return { ...kept, ...shown, probability };
  const reason = rule.id === "ceiling" ? "above-limit-so-far" : (kept.reason ?? "forecast-below");
  const status = kept.status === "off-track" ? "off-track" : "at-risk";
  return { ...shown, ...{ status, basis: kept.basis, reason, probability } };
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
  const inside = told.filter(({ interval }) => interval.from >= time.from && interval.until <= time.until);
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
  const found = byPace(question, pace);
  return found === null ? unknown("too-little-data", { evidence, pace }) : { ...found, evidence, pace };
}
