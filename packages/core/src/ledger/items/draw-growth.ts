import type { DrawnValues, PathPlan } from "./draw-path.ts";
import { apportioned, grainOf } from "./grain.ts";

/** What a rate in percent makes of a value. */
const factor = (rate: number): number => 1 + rate / 100;

/**
 * Yearly rates in percent that compound to the target's average, known years included. Front and back fall or rise by equal
 * amounts; their steps are rounded so that the average is what is printed.
 */
export function drawGrowth({ rule, target, decimals, years, known }: PathPlan): DrawnValues {
  const left = years.filter((year) => !known.has(year));
  if (left.length === 0) return "no-years-left";
  const needed = factor(target) ** years.length / [...known.values()].reduce((all, rate) => all * factor(rate), 1);
  if (!(target > -100) || !(needed > 0) || !Number.isFinite(needed)) return "growth-below-minus-100";
  const average = (needed ** (1 / left.length) - 1) * 100;
  const grain = grainOf(decimals);
  const wished = rule === "front" || rule === "back" ? falling(average, left.length) : left.map(() => average);
  if (wished === null) return "growth-below-minus-100";
  const steps = wished.map((rate) => rate / grain.size);
  const whole = Math.round(Number(steps.reduce((sum, one) => sum + one, 0).toPrecision(12)));
  // A fall of the rates is wanted in size: of negative rates the greatest come first as well.
  const sizes = steps.map(Math.abs);
  const sign = average < 0 ? -1 : 1;
  const drawn = apportioned(sizes, Math.abs(whole)).map((one) => grain.value(one === 0 ? 0 : sign * one));
  return rule === "back" ? drawn.toReversed() : drawn;
}

/** Halvings until two numbers of 53 bits meet. */
const HALVINGS = 200;

/** Rates that fall by equal amounts, the last an n-th of the first, and compound to an average; null where one would be −100. */
function falling(average: number, count: number): readonly number[] | null {
  const weights = Array.from({ length: count }, (_, at) => (2 * (count - at)) / (count + 1));
  const compounds = (scale: number): number =>
    weights.reduce((all, weight) => all * Math.max(0, factor(scale * weight)), 1);
  const wanted = factor(average) ** count;
  let [low, high] = average < 0 ? [-100 / (weights[0] ?? 1), 0] : [0, 2 * average + 1];
  while (compounds(high) < wanted) high *= 2;
  for (let at = 0; at < HALVINGS; at++) {
    const middle = (low + high) / 2;
    if (compounds(middle) < wanted) low = middle;
    else high = middle;
  }
  const rates = weights.map((weight) => high * weight);
  return rates.every((rate) => rate > -100) ? rates : null;
}
