import type { Judgement, Rule, RuleLimits, RuleRef } from "../status/index.ts";
import type { QuietRules } from "./quiet.ts";

/** The limits a judgement was made by; null where the rule is not held. */
export function limitsOf(
  rules: readonly Rule[],
  { id, version }: RuleRef,
  nature: "binding" | "expected" | null,
): RuleLimits | null {
  const rule = rules.find((one) => one.id === id && one.version === version);
  if (rule === undefined) return null;
  return nature === "binding" ? rule.limits.binding : rule.limits.others;
}

/** A number a status was concluded from, with its limits: a probability, or the covered part of the way. */
interface Measured {
  readonly value: number;
  readonly onTrack: number;
  readonly offTrack: number;
}

/** Where nothing was forecast the pace decides; null where a status rests on neither. */
function measuredOf({ probability, targets }: Judgement, limits: RuleLimits | null): Measured | null {
  if (limits === null) return null;
  if (probability !== null) return { value: probability, onTrack: limits.onTrack, offTrack: limits.offTrack };
  const share = targets[0]?.pace?.share ?? null;
  return share === null ? null : { value: share, onTrack: limits.paceOnTrack, offTrack: limits.paceOffTrack };
}

/** Whether a judgement lies below a limit by the margin. */
export function isPast(
  judgement: Judgement,
  limits: RuleLimits | null,
  limit: "onTrack" | "offTrack",
  { margin }: QuietRules,
): boolean {
  const measured = measuredOf(judgement, limits);
  return measured !== null && measured.value <= measured[limit] - margin;
}

/** Whether a judgement lies above the limit of what is on track by the margin, or half way to certainty where that is nearer. */
export function isBack(judgement: Judgement, limits: RuleLimits | null, { margin }: QuietRules): boolean {
  const measured = measuredOf(judgement, limits);
  if (measured === null) return false;
  const { value, onTrack } = measured;
  return value >= Math.min(onTrack + margin, (onTrack + 1) / 2);
}

/** Whether there is a number to hold against a limit at all. */
export const isMeasured = (judgement: Judgement, limits: RuleLimits | null): boolean =>
  measuredOf(judgement, limits) !== null;
