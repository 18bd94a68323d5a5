import { yardstickOf } from "../reconciliation/index.ts";
import type { Step } from "../step.ts";
import type {
  AlignedGoal,
  AlignedItem,
  AlignmentMode,
  AlignmentReason,
  AlignmentRelation,
  AlignmentScore,
  Deciding,
} from "./alignment.ts";
import { compareGoals, type GoalComparison } from "./compare-goals.ts";
import { BUILDING_UP, TAKING_AWAY } from "./lexicon/deed-kinds.ts";
import { meaningOf } from "./meaning.ts";

/** What one commitment makes of another, why, and the arithmetic. */
export interface Related {
  readonly relation: AlignmentRelation;
  readonly reason: AlignmentReason | null;
  readonly steps: readonly Step[];
  readonly deciding: Deciding | null;
}

/** From this share of common words on two tell the same thing in the same words. */
const SAME_WORDS = 0.8;
/** Opposite verbs contradict only where what they are about is this much the same. */
const SAME_OBJECT = 0.8;

const BY_VERDICT = {
  "upper-lower": { same: "covered", more: "stricter", less: "looser", contradicting: "contradicting" },
  "predecessor-successor": { same: "kept", more: "raised", less: "lowered", contradicting: "reworded" },
} as const satisfies Readonly<Record<AlignmentMode, Readonly<Record<string, AlignmentRelation>>>>;

/** The gravest of several numbers decides. */
const GRAVITY = ["contradicting", "less", "more", "same"] as const;

/**
 * Relation of two matched commitments.
 * @param again others that tell one of the two once more: their numbers count with its own
 */
export function relationOf(
  { from, to, again }: { readonly from: AlignedItem; readonly to: AlignedItem; readonly again: readonly AlignedItem[] },
  score: AlignmentScore | null,
  mode: AlignmentMode,
): Related {
  if (mode === "upper-lower" && areOpposite(from, to, score)) {
    return { relation: "contradicting", reason: "opposite-deeds", steps: [], deciding: null };
  }
  const found = comparisons(withGoals(from, again), withGoals(to, again), mode);
  const worst = GRAVITY.find((verdict) => found.some((one) => one.verdict === verdict));
  if (worst !== undefined) return byNumbers(found, worst, mode);
  const unlike = found[0]?.reason ?? null;
  return mode === "upper-lower" ? taken(from, to, unlike) : continued(from, to, score, unlike);
}

const withGoals = (item: AlignedItem, again: readonly AlignedItem[]): AlignedItem => {
  const others = again.filter(({ citation }) => citation.document === item.citation.document);
  return others.length === 0 ? item : { ...item, goals: [item, ...others].flatMap(({ goals }) => goals) };
};

function byNumbers(found: readonly GoalComparison[], verdict: (typeof GRAVITY)[number], mode: AlignmentMode): Related {
  const decisive = found.find((one) => one.verdict === verdict);
  return {
    relation: BY_VERDICT[mode][verdict],
    reason: decisive?.reason ?? null,
    steps: [...(decisive?.steps ?? []), ...found.filter((one) => one !== decisive).flatMap(({ steps }) => steps)],
    deciding: decisive?.compared ?? null,
  };
}

/** The shared numbers, each target against the one of the same series; of several the one of the same time, else a comparable one. */
function comparisons(from: AlignedItem, to: AlignedItem, mode: AlignmentMode): readonly GoalComparison[] {
  return headlines(from.goals).flatMap((goal) => {
    const tried = to.goals
      .filter(({ identity }) => identity === goal.identity)
      .sort((a, b) => Number(isOfTime(b, goal)) - Number(isOfTime(a, goal)))
      .map((one) => compareGoals(goal, one, mode));
    const comparable = tried.find(({ verdict }) => verdict !== "not-comparable");
    return comparable ?? tried[0] ?? [];
  });
}

const isOfTime = ({ point: a }: AlignedGoal, { point: b }: AlignedGoal): boolean => a.period === b.period;

/** For each series the number the lower place owes, else the first: stages, parts and streets come behind it. */
function headlines(goals: readonly AlignedGoal[]): readonly AlignedGoal[] {
  const chosen = new Map<string, AlignedGoal>();
  for (const goal of goals) {
    const held = chosen.get(goal.identity);
    if (held === undefined || (goal.isOfLower && !held.isOfLower)) chosen.set(goal.identity, goal);
  }
  return [...chosen.values()];
}

/** What a lower plan makes of a commitment without a number that compares. */
function taken(from: AlignedItem, to: AlignedItem, unlike: AlignmentReason | null): Related {
  const yardstick = yardstickOf(to.targetText ?? to.citation.quote);
  const refers = yardstick?.kind === "upper-target" || yardstick?.kind === "upper-figure";
  const reason = refers ? "refers-to-upper" : (unlike ?? numberMissing(from, to));
  return { relation: coverage(from, refers, reason), reason, steps: [], deciding: null };
}

/** What a later document makes of a commitment without a number that compares: the words decide. */
function continued(
  from: AlignedItem,
  to: AlignedItem,
  score: AlignmentScore | null,
  unlike: AlignmentReason | null,
): Related {
  if (score?.total === 1) return { relation: "kept", reason: null, steps: [], deciding: null };
  const reason = unlike ?? (isPutOff(from, to) ? "put-off" : numberMissing(from, to));
  const isContinued = reason === null || IN_NUMBERS.has(reason);
  const isSame = isContinued && score !== null && score.words >= SAME_WORDS && comesToSame(from, to);
  return { relation: isSame ? "kept" : "reworded", reason, steps: [], deciding: null };
}

const comesToSame = (from: AlignedItem, to: AlignedItem): boolean => meaningOf(from).comesTo === meaningOf(to).comesTo;

/** A work that is due later than it was. */
const isPutOff = (from: AlignedItem, to: AlignedItem): boolean =>
  from.kind === "project" && from.deadline !== null && to.deadline !== null && to.deadline > from.deadline;

/** What is told in other words is covered; where all a commitment sets is a number, that number has to compare. */
function coverage(from: AlignedItem, refers: boolean, reason: AlignmentReason | null): AlignmentRelation {
  if (refers || reason === null) return "covered";
  const isNumber = from.kind === "indicator" || (from.kind === "task" && IN_NUMBERS.has(reason));
  return isNumber ? "not-comparable" : "covered";
}

/** Told of two numbers of one series. */
const IN_NUMBERS: ReadonlySet<AlignmentReason> = new Set([
  "total-of-upper-place",
  "other-period",
  "addition-or-total",
  "average-or-total",
  "no-better-side",
]);

function numberMissing(from: AlignedItem, to: AlignedItem): AlignmentReason | null {
  if (from.goals.length === 0) return null;
  return to.goals.length === 0 ? "without-number" : "other-scope";
}

function areOpposite(from: AlignedItem, to: AlignedItem, score: AlignmentScore | null): boolean {
  if (score === null || score.words < SAME_OBJECT) return false;
  const [a, b] = [meaningOf(from).verb, meaningOf(to).verb];
  return (TAKING_AWAY.has(a) && BUILDING_UP.has(b)) || (BUILDING_UP.has(a) && TAKING_AWAY.has(b));
}
