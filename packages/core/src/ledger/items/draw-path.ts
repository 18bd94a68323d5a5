import type { NoDrawingReason } from "./alarm.ts";
import { drawGrowth } from "./draw-growth.ts";
import { drawLevels } from "./draw-levels.ts";
import { drawSum } from "./draw-sum.ts";
import { grainOf, neededDecimals } from "./grain.ts";
import type { PathKind, PathRule, YearPath, YearValue } from "./year-path.ts";

/** What years are drawn from. */
export interface PathPlan {
  readonly kind: PathKind;
  readonly rule: PathRule;
  readonly base: YearPath["base"];
  readonly target: number;
  /** Decimals of the target as printed, see `grainOf`. */
  readonly decimals: number;
  /** Ascending, without gaps. */
  readonly years: readonly number[];
  /** Years whose result is known: they stay. */
  readonly known: ReadonlyMap<number, number>;
  /** What to do with what known years missed (年度间综合平衡): lay it on the years left, or keep it as a gap. */
  readonly missing: "spread" | "keep";
  /** The target is a growth of all years together: see `isWholeGrowth`. */
  readonly ofAllYears?: boolean;
}

/** Years, or why there are none. */
export type DrawnPath =
  | { readonly kind: "drawn"; readonly years: readonly YearValue[] }
  | { readonly kind: "impossible"; readonly why: NoDrawingReason };

/** Values in year order, or why there are none. */
export type DrawnValues = readonly number[] | NoDrawingReason;

/**
 * Draws the years of a target by rule, rounded to its decimals so that the whole is met exactly. Known years stay; the years
 * left take on what they missed, or follow the path as if nothing had been missed.
 */
export function drawPath(plan: PathPlan): DrawnPath {
  if (plan.rule === "hand") return { kind: "impossible", why: "by-hand" };
  if (plan.ofAllYears === true) return { kind: "impossible", why: "growth-of-all-years" };
  const isKept = plan.missing === "keep";
  const known: ReadonlyMap<number, number> = isKept ? new Map() : plan.known;
  if (plan.years.every((year) => plan.known.has(year))) return { kind: "impossible", why: "no-years-left" };
  const drawn = DRAWING[plan.kind]({ ...plan, known, decimals: decimalsOf(plan) });
  if (typeof drawn === "string") return { kind: "impossible", why: drawn };
  const left = plan.years.filter((year) => !known.has(year));
  const values = new Map(left.map((year, at) => [year, drawn[at] ?? null]));
  const years = plan.years.map((year) => ({ year, value: plan.known.get(year) ?? values.get(year) ?? null }));
  return { kind: "drawn", years };
}

/** How many digits finer than the target years are drawn at most: a base may be the result of a division. */
const FINER = 2;

/** Levels are told as finely as what they start from: from 13.6 to 15 the years are no whole numbers. */
function decimalsOf({ kind, base, decimals }: PathPlan): number {
  if (kind !== "level" || base === null) return decimals;
  return Math.min(Math.max(decimals, neededDecimals(base.value)), decimals + FINER);
}

/** Values of the years that are not known. */
const DRAWING: Readonly<Record<PathKind, (plan: PathPlan) => DrawnValues>> = {
  level: drawLevels,
  sum: drawSum,
  growth: drawGrowth,
  each: ({ years, known, target, decimals }) => {
    const grain = grainOf(decimals);
    return years.filter((year) => !known.has(year)).map(() => grain.value(grain.steps(target)));
  },
};
