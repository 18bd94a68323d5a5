import { type Interval, intervalOf } from "../../indicators/index.ts";
import { carriesOver, isPerUnit } from "../carries-over.ts";
import { compared } from "../consistency/index.ts";
import { boundsOf } from "../reconciliation/index.ts";
import type { Step } from "../step.ts";
import { difference, termOf } from "../terms.ts";
import type { AlignedGoal, AlignmentMode, AlignmentReason, Deciding } from "./alignment.ts";

/** How the second of two targets of one concept lies to the first. */
export interface GoalComparison {
  readonly verdict: "same" | "more" | "less" | "contradicting" | "not-comparable";
  readonly reason: AlignmentReason | null;
  /** One difference, or none where they cannot be compared. */
  readonly steps: readonly Step[];
  readonly compared: Deciding;
}

/** Holds the target of the lower or later plan against that of the upper or earlier one. Both are of one identity. */
export function compareGoals(from: AlignedGoal, to: AlignedGoal, mode: AlignmentMode): GoalComparison {
  const about = { compared: { name: from.name, measure: from.measure, from: from.point, to: to.point } };
  const obstacle = mode === "upper-lower" ? obstacleBelow(from, to) : obstacleAfter(from, to);
  if (obstacle !== null) return { verdict: "not-comparable", reason: obstacle, steps: [], ...about };
  const reason = mode === "upper-lower" && from.isOfLower ? "part-of-upper-place" : null;
  const steps = [difference(termOf(to.point), termOf(from.point))];
  const { direction } = from;
  if (direction !== "more" && direction !== "less") return { ...withoutDirection(from, to), steps, ...about };
  const change = compared(from.point, to.point, direction);
  // Less on the way to a later time is no less.
  if (change === "less" && mode === "predecessor-successor" && (isOnTheWay(from, to) || isPartOfWork(from, to))) {
    return { verdict: "not-comparable", reason: "other-period", steps: [], ...about };
  }
  return { verdict: change ?? "same", reason, steps, ...about };
}

/** 加装电梯260部 in five years and 50部 in the last: of work nobody calls a total, a shorter plan asks for its own part. */
function isPartOfWork(from: AlignedGoal, to: AlignedGoal): boolean {
  if (from.course !== "unknown" || isOfMoment(from)) return false;
  const [long, short] = [intervalOf(from.plan ?? ""), intervalOf(to.plan ?? "")];
  return long !== null && short !== null && lengthOf(short) < lengthOf(long);
}

function isOnTheWay(from: AlignedGoal, to: AlignedGoal): boolean {
  const [before, after] = times(from, to);
  return before !== null && after !== null && after.until < before.until;
}

/** Where neither more nor less is better, only what excludes each other contradicts. */
function withoutDirection(
  { point: a }: AlignedGoal,
  { point: b }: AlignedGoal,
): Pick<GoalComparison, "verdict" | "reason"> {
  if (a.value === b.value && a.valueMax === b.valueMax && a.op === b.op) return { verdict: "same", reason: null };
  const [first, second] = [boundsOf(a), boundsOf(b)];
  if (first.most < second.least || second.most < first.least) {
    const areBounds = [a.op, b.op].every((op) => op !== "=" && op !== "~");
    return areBounds
      ? { verdict: "contradicting", reason: "opposite-bounds" }
      : { verdict: "not-comparable", reason: "no-better-side" };
  }
  return { verdict: "not-comparable", reason: "no-better-side" };
}

/** Why a lower place's target cannot be held against the upper one's; null where it can. */
function obstacleBelow(from: AlignedGoal, to: AlignedGoal): AlignmentReason | null {
  if (!from.isOfLower && !carriesOver(from.point)) return "total-of-upper-place";
  const unlike = unlikeNumbers(from, to);
  if (unlike !== null) return unlike;
  const [above, below] = times(from, to);
  if (above === null || below === null) return "other-period";
  return isSame(above, below) || (above.until === below.until && isOfMoment(from)) ? null : "other-period";
}

/** Why a later target cannot be held against the earlier one; null where it can. */
function obstacleAfter(from: AlignedGoal, to: AlignedGoal): AlignmentReason | null {
  const unlike = unlikeNumbers(from, to);
  if (unlike !== null) return unlike;
  const [before, after] = times(from, to);
  if (before === null || after === null) return "other-period";
  if (isSame(before, after)) return null;
  if (isOfMoment(from)) return after.until <= before.from ? "other-period" : null;
  return lengthOf(before) === lengthOf(after) && after.from >= before.from ? null : "other-period";
}

/** Words right before a number that tell it for each year. */
const EACH_YEAR = /每年|年均|平均每|历年/;
const WORDS_BEFORE = 14;

function unlikeNumbers(from: AlignedGoal, to: AlignedGoal): AlignmentReason | null {
  if (from.point.measure !== to.point.measure) return "addition-or-total";
  const isTotal = from.measure === "amount" && isYearly(from) !== isYearly(to);
  return isTotal ? "average-or-total" : null;
}

function isYearly({ point: { sentence, start } }: AlignedGoal): boolean {
  const at = Math.max(0, start - sentence.start);
  return EACH_YEAR.test(sentence.quote.slice(Math.max(0, at - WORDS_BEFORE), at).replace(/^.*[，。；]/u, ""));
}

const times = ({ point: a }: AlignedGoal, { point: b }: AlignedGoal): readonly [Interval | null, Interval | null] => [
  intervalOf(a.period ?? ""),
  intervalOf(b.period ?? ""),
];

const isSame = (a: Interval, b: Interval): boolean => a.from === b.from && a.until === b.until;

const lengthOf = ({ from, until }: Interval): number => until - from;

/** What is there, a share and a quotient stand at the end of their time: 2021/2025 and 2025 are one time for them. */
const isOfMoment = ({ course, measure, point }: AlignedGoal): boolean =>
  measure === "share" ||
  (measure === "amount" && point.measure === "level" && (course === "stock" || isPerUnit(point)));
