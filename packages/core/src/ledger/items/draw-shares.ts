import type { NoDrawingReason } from "./alarm.ts";
import { apportioned, grainOf } from "./grain.ts";
import type { ShareKind, SharePart, ShareRule } from "./share-out.ts";

/** What is shared out among whom. */
export interface SharePlan {
  readonly kind: ShareKind;
  readonly rule: ShareRule;
  readonly total: number;
  /** Decimals of the target as printed, see `grainOf`. */
  readonly decimals: number;
  readonly parts: readonly Pick<SharePart, "unit" | "weight">[];
}

/** Parts, or why there are none. */
export type DrawnShares =
  | { readonly kind: "drawn"; readonly parts: readonly SharePart[] }
  | { readonly kind: "impossible"; readonly why: NoDrawingReason };

/** Shares a whole out by rule, rounded to its decimals so that the parts add up to it exactly; or gives it to each. */
export function drawShares({ kind, rule, total, decimals, parts }: SharePlan): DrawnShares {
  if (rule === "hand") return { kind: "impossible", why: "by-hand" };
  const grain = grainOf(decimals);
  if (kind === "each") {
    const value = grain.value(grain.steps(total));
    return { kind: "drawn", parts: parts.map(({ unit, weight }) => ({ unit, weight, value })) };
  }
  const weights = parts.map(({ weight }) => (rule === "equal" ? 1 : weight));
  const all = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  if (weights.some((weight) => weight === null || weight < 0) || !(all > 0)) {
    return { kind: "impossible", why: "no-weights" };
  }
  const whole = grain.steps(total);
  const sign = whole < 0 ? -1 : 1;
  const steps = apportioned(
    weights.map((weight) => (Math.abs(whole) * (weight ?? 0)) / all),
    Math.abs(whole),
  );
  const drawn = parts.map(({ unit, weight }, at) => {
    const value = steps[at] ?? 0;
    return { unit, weight, value: grain.value(value === 0 ? 0 : sign * value) };
  });
  return { kind: "drawn", parts: drawn };
}
