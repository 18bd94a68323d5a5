import { type Interval, intervalOf } from "../../indicators/index.ts";
import { carriesOver } from "../carries-over.ts";
import { compared } from "../consistency/index.ts";
import { boundsOf } from "../reconciliation/index.ts";
import type { Step } from "../step.ts";
import { difference, termOf } from "../terms.ts";
import type { AlignedGoal, AlignmentMode, AlignmentReason } from "./alignment.ts";

/** How the second of two targets of one concept lies to the first. */
export interface GoalComparison {
  readonly verdict: "same" | "more" | "less" | "contradicting" | "not-comparable";
  readonly reason: AlignmentReason | null;
  readonly steps: readonly Step[];
}

/** Holds the target of the lower or later plan against that of the upper or earlier one. Both are of one identity. */
export function compareGoals(from: AlignedGoal, to: AlignedGoal, mode: AlignmentMode): GoalComparison {
  const obstacle = mode === "upper-lower" ? obstacleBelow(from, to) : obstacleAfter(from, to);
  if (obstacle !== null) return { verdict: "not-comparable", reason: obstacle, steps: [] };
  const reason = mode === "upper-lower" && from.isOfLower ? "part-of-upper-place" : null;
  const steps = [difference(termOf(to.point), termOf(from.point))];
  const { direction } = from;
  if (direction === "more" || direction === "less") {
    const change = compared(from.point, to.point, direction);
    return { verdict: change ?? "same", reason, steps };
  }
  return { ...withoutDirection(from, to), steps };
}

/** Where neither more nor less is better, only what excludes each other contradicts. */
function withoutDirection({ point: a }: AlignedGoal, { point: b }: AlignedGoal): Omit<GoalComparison, "steps"> {
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
  if (from.point.measure !== to.point.measure) return "addition-or-total";
  const [above, below] = times(from, to);
  if (above === null || below === null) return "other-period";
  return isSame(above, below) || endTogether(from, above, below) ? null : "other-period";
}

/** Why a later target cannot be held against the earlier one; null where it can. */
function obstacleAfter(from: AlignedGoal, to: AlignedGoal): AlignmentReason | null {
  if (from.point.measure !== to.point.measure) return "addition-or-total";
  const [before, after] = times(from, to);
  if (before === null || after === null) return "other-period";
  if (isSame(before, after) || endTogether(from, before, after)) return null;
  if (lengthOf(before) !== lengthOf(after)) return "other-period";
  // A yearly number on the way to the last year of a plan is no target for that year.
  const isOnTheWay = after.until < before.until;
  return isOnTheWay || after.from < before.until - lengthOf(before) ? "other-period" : null;
}

const times = ({ point: a }: AlignedGoal, { point: b }: AlignedGoal): readonly [Interval | null, Interval | null] => [
  intervalOf(a.period ?? ""),
  intervalOf(b.period ?? ""),
];

const isSame = (a: Interval, b: Interval): boolean => a.from === b.from && a.until === b.until;

const lengthOf = ({ from, until }: Interval): number => until - from;

/** 2021/2025 and 2025 are one time for what stands at the end of it: a level of no flow, a share. */
const endTogether = ({ isFlow, measure, point }: AlignedGoal, a: Interval, b: Interval): boolean =>
  a.until === b.until && (measure === "share" || (measure === "amount" && !isFlow && point.measure === "level"));
