import type { DrawnValues, PathPlan } from "./draw-path.ts";
import { apportioned, grainOf } from "./grain.ts";

/** Amounts that add up to the target, known years included. */
export function drawSum({ rule, base, target, decimals, years, known }: PathPlan): DrawnValues {
  const left = years.filter((year) => !known.has(year));
  const reached = [...known.values()].reduce((sum, value) => sum + value, 0);
  const grain = grainOf(decimals);
  const whole = grain.steps(target - reached);
  if (left.length === 0) return "no-years-left";
  if (known.size > 0 && Math.sign(whole) === -Math.sign(target)) return "target-passed";
  const sign = whole < 0 ? -1 : 1;
  const count = left.length;
  if (rule === "compound") {
    const start = startOf(base, known, left[0] ?? 0);
    if (start === null) return "no-base";
    if (start === 0) return "base-zero";
    if (start < 0 !== whole < 0) return "sign-changes";
    const rate = rateToSum(Math.abs(start), Math.abs(grain.value(whole)), count);
    const wished = left.map((_, at) => (Math.abs(start) * rate ** (at + 1)) / grain.size);
    return apportionedBySign(wished, whole, sign, rate > 1).map((steps) => grain.value(steps));
  }
  // Falling weights; late is early the other way round.
  const weights = left.map((_, at) => (rule === "linear" ? 1 : count - at));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const wished = weights.map((weight) => (Math.abs(whole) * weight) / all);
  const amounts = apportionedBySign(wished, whole, sign, false).map((steps) => grain.value(steps));
  return rule === "back" ? amounts.toReversed() : amounts;
}

function apportionedBySign(wished: readonly number[], whole: number, sign: number, rises: boolean): readonly number[] {
  const ordered = rises ? wished.toReversed() : wished;
  const steps = apportioned(ordered, Math.abs(whole)).map((one) => (one === 0 ? 0 : sign * one));
  return rises ? steps.toReversed() : steps;
}

/** The amount of the year before the years left. */
function startOf(base: PathPlan["base"], known: ReadonlyMap<number, number>, first: number): number | null {
  return known.get(first - 1) ?? (base !== null && base.year === first - 1 ? base.value : null);
}

/** Halvings until two numbers of 53 bits meet. */
const HALVINGS = 200;

/** The yearly factor by which amounts that start from `start` add up to `sum` over so many years; both above zero. */
function rateToSum(start: number, sum: number, years: number): number {
  const reaches = (rate: number): number => {
    let total = 0;
    for (let at = 1, amount = start; at <= years; at++) total += amount *= rate;
    return total;
  };
  let [low, high] = [0, 1];
  while (reaches(high) < sum) high *= 2;
  for (let at = 0; at < HALVINGS; at++) {
    const middle = (low + high) / 2;
    if (reaches(middle) < sum) low = middle;
    else high = middle;
  }
  return high;
}
