import type { NoDrawingReason } from "./alarm.ts";
import type { DrawnValues, PathPlan } from "./draw-path.ts";
import { grainOf } from "./grain.ts";
import type { PathRule } from "./year-path.ts";

interface Point {
  readonly year: number;
  readonly value: number;
}

/** Levels between where the path starts (the last known year, else the base) and the target in its last year. */
export function drawLevels({ rule, base, target, decimals, years, known }: PathPlan): DrawnValues {
  const left = years.filter((year) => !known.has(year));
  const last = years.at(-1);
  const first = left[0];
  if (first === undefined || last === undefined || known.has(last)) return "no-years-left";
  const start = startOf(base, known, first);
  if (start === null) return "no-base";
  const why = hindranceOf(rule, start.value, target) ?? passed(base, start, target);
  if (why !== null) return why;
  const grain = grainOf(decimals);
  const length = last - start.year;
  const drawn = (step: number): number => grain.steps(between(rule, start.value, target, step, length));
  const at = (step: number): number => {
    if (step >= length) return grain.steps(target);
    // Late is early seen from the other end: mirrored after rounding, so that each is the other's exact image.
    return rule === "back" ? grain.steps(start.value) + grain.steps(target) - drawn(length - step) : drawn(step);
  };
  return left.map((year) => grain.value(at(year - start.year)));
}

/** The last known year before the years left; else the base. */
function startOf(base: PathPlan["base"], known: ReadonlyMap<number, number>, first: number): Point | null {
  const before = [...known].filter(([year]) => year < first).sort(([a], [b]) => b - a)[0];
  return before === undefined ? base : { year: before[0], value: before[1] };
}

function hindranceOf(rule: PathRule, start: number, target: number): NoDrawingReason | null {
  if (rule !== "compound") return null;
  if (start === 0) return "base-zero";
  return start < 0 === target < 0 && target !== 0 ? null : "sign-changes";
}

/** Whether the known years went past the target, seen from the base: the years left would have to go back. */
function passed(base: PathPlan["base"], start: Point, target: number): NoDrawingReason | null {
  if (base === null || base === start || base.value === target) return null;
  return Math.sign(target - start.value) === -Math.sign(target - base.value) ? "target-passed" : null;
}

/** The level after so many of all the years, by a rule; late growth is drawn as early growth mirrored. */
function between(rule: PathRule, start: number, target: number, step: number, length: number): number {
  if (rule === "compound") return start * (target / start) ** (step / length);
  const part = rule === "linear" ? step / length : (step * (2 * length - step + 1)) / (length * (length + 1));
  return start + (target - start) * part;
}
