import { yardstickOf } from "../reconciliation/index.ts";
import type { Step } from "../step.ts";
import type { AlignedItem, AlignmentMode, AlignmentReason, AlignmentRelation, AlignmentScore } from "./alignment.ts";
import { compareGoals, type GoalComparison } from "./compare-goals.ts";
import { BUILDING_UP, TAKING_AWAY } from "./lexicon/deed-kinds.ts";
import { meaningOf } from "./meaning.ts";

/** What one commitment makes of another, why, and the arithmetic. */
export interface Related {
  readonly relation: AlignmentRelation;
  readonly reason: AlignmentReason | null;
  readonly steps: readonly Step[];
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

/** Relation of two matched commitments. */
export function relationOf(
  from: AlignedItem,
  to: AlignedItem,
  score: AlignmentScore | null,
  mode: AlignmentMode,
): Related {
  if (areOpposite(from, to, score) && mode === "upper-lower") {
    return { relation: "contradicting", reason: "opposite-deeds", steps: [] };
  }
  const found = comparisons(from, to, mode);
  const worst = GRAVITY.find((verdict) => found.some((one) => one.verdict === verdict));
  if (worst !== undefined) {
    const reason = found.find(({ verdict }) => verdict === worst)?.reason ?? null;
    return { relation: BY_VERDICT[mode][worst], reason, steps: found.flatMap(({ steps }) => steps) };
  }
  const [unlike] = found;
  return inWords(from, to, score, mode, unlike?.reason ?? null);
}

/** The shared numbers, each target against the one of the same series; of several the comparable one. */
function comparisons(from: AlignedItem, to: AlignedItem, mode: AlignmentMode): readonly GoalComparison[] {
  return from.goals.flatMap((goal) => {
    const tried = to.goals
      .filter(({ identity }) => identity === goal.identity)
      .map((one) => compareGoals(goal, one, mode));
    const comparable = tried.find(({ verdict }) => verdict !== "not-comparable");
    return comparable ?? tried[0] ?? [];
  });
}

/** Without a number that compares, the words decide. */
function inWords(
  from: AlignedItem,
  to: AlignedItem,
  score: AlignmentScore | null,
  mode: AlignmentMode,
  unlike: AlignmentReason | null,
): Related {
  const refers = mode === "upper-lower" && yardstickOf(to.targetText ?? to.citation.quote) !== null;
  const reason = refers ? "refers-to-upper" : (unlike ?? numberMissing(from, to));
  if (mode === "upper-lower") {
    const isTarget = from.kind === "indicator" && from.goals.length > 0;
    const relation = refers || reason === null || !isTarget ? "covered" : "not-comparable";
    return { relation: unlike !== null && !refers ? "not-comparable" : relation, reason, steps: [] };
  }
  const isSame = score?.total === 1 || (score !== null && score.words >= SAME_WORDS && reason === null);
  return { relation: isSame ? "kept" : "reworded", reason: score?.total === 1 ? null : reason, steps: [] };
}

const numberMissing = (from: AlignedItem, to: AlignedItem): AlignmentReason | null =>
  from.goals.length > 0 && to.goals.length === 0 ? "without-number" : null;

function areOpposite(from: AlignedItem, to: AlignedItem, score: AlignmentScore | null): boolean {
  if (score === null || score.words < SAME_OBJECT) return false;
  const [a, b] = [meaningOf(from).verb, meaningOf(to).verb];
  return (TAKING_AWAY.has(a) && BUILDING_UP.has(b)) || (BUILDING_UP.has(a) && TAKING_AWAY.has(b));
}
