import {
  CLASSES,
  type ClassErrors,
  className,
  EIGHT_OF_TEN,
  type ForecastClass,
  LINE_METHODS,
  readingOf,
} from "../forecast/index.ts";
import { type PlanHistory, pastOn } from "./plan-history.ts";

/** How far each method was off on one day, in the unit of the class; null where it did not apply. */
type Errors = readonly (number | null)[];

/** A class counts its parent's errors as much as so many of its own: few cases say little. */
const PARENT_COUNTS = 80;

/** Errors count at most so many: one broken series must not decide for a class. */
const MOST = 10;

/** How much the better methods are preferred: weights go with the mean squared error to this power. */
const SHARPNESS = 2;

/** Part of all weights below which a method is left out. */
const LEAST_WEIGHT = 0.04;

/**
 * What plans with a known end teach of each class: how much each method should count (the less it erred the more, Bates and
 * Granger 1969), and how far the combination erred. Classes with few cases lean on those alike but for their length, these
 * on those alike in spacing and horizon.
 */
export function learnedTable(plans: readonly PlanHistory[]): Readonly<Record<string, ClassErrors>> {
  const cases = gathered(plans);
  const known = new Map<string, Lesson>();
  const lesson = ([name, ...wider]: Names): Lesson => {
    const held = known.get(name);
    if (held !== undefined) return held;
    const [next, ...rest] = wider;
    const made = lessonOf(cases.get(name) ?? [], next === undefined ? null : lesson([next, ...rest]));
    known.set(name, made);
    return made;
  };
  const told = CLASSES.map(namesOf).filter(([, , spacing]) => cases.has(spacing));
  return Object.fromEntries(
    told.map((names) => {
      const { weights, spread } = lesson(names);
      return [names[0], { weights, spread: Number(spread.toPrecision(3)) }];
    }),
  );
}

/** A class, those alike but for their length, and those alike in spacing and horizon. */
type Names = readonly [name: string, ...wider: string[]];

const namesOf = (one: ForecastClass): readonly [own: string, family: string, spacing: string] => [
  className(one),
  `${one.family}/${one.spacing}/*/${one.horizon}`,
  `*/${one.spacing}/*/${one.horizon}`,
];

type Cases = ReadonlyMap<string, readonly Errors[]>;

/** What the cases of a class teach, before rounding. */
interface Lesson extends ClassErrors {
  /** Mean squared errors of the methods; null for one that never applied. */
  readonly squares: readonly (number | null)[];
}

function gathered(plans: readonly PlanHistory[]): Cases {
  const cases = new Map<string, Errors[]>();
  for (const plan of plans) {
    for (const day of plan.asked) {
      const reading = readingOf({ ...plan.question, past: pastOn(plan, day) });
      if ("kind" in reading || reading.unit === 0) continue;
      const errors = reading.results.map((result) => (result === null ? null : (plan.truth - result) / reading.unit));
      for (const name of namesOf(reading.class)) {
        const held = cases.get(name);
        if (held === undefined) cases.set(name, [errors]);
        else held.push(errors);
      }
    }
  }
  return cases;
}

function lessonOf(cases: readonly Errors[], parent: Lesson | null): Lesson {
  const squares = LINE_METHODS.map((_, method) => squareOf(cases, method, parent?.squares[method] ?? null));
  const weights = weightsOf(squares);
  const off = cases.map((errors) => Math.abs(combined(errors, weights)));
  const own = eightOfTen(off) / EIGHT_OF_TEN;
  return { squares, weights, spread: parent === null ? own : leaning(own, off.length, parent.spread) };
}

/** A number of a class that leans on its parent's the more the fewer cases it has. */
const leaning = (own: number, cases: number, parent: number): number =>
  (own * cases + parent * PARENT_COUNTS) / (cases + PARENT_COUNTS);

/** The mean squared error of a method, leaning on the parent's; null where it never applied. */
function squareOf(cases: readonly Errors[], method: number, parent: number | null): number | null {
  let [sum, count] = [0, 0];
  for (const errors of cases) {
    const off = errors[method] ?? null;
    if (off === null) continue;
    sum += Math.min(MOST, Math.abs(off)) ** 2;
    count += 1;
  }
  if (count === 0) return parent;
  return parent === null ? sum / count : leaning(sum / count, count, parent);
}

function weightsOf(squares: readonly (number | null)[]): readonly number[] {
  const raw = squares.map((square) => (square === null ? 0 : (square + 0.01) ** -SHARPNESS));
  const all = raw.reduce((sum, one) => sum + one, 0);
  const kept = raw.map((one) => (one / all < LEAST_WEIGHT ? 0 : one));
  const left = kept.reduce((sum, one) => sum + one, 0);
  return kept.map((one) => Math.round((one / left) * 100));
}

/** The error of the combination on one day. */
function combined(errors: Errors, weights: readonly number[]): number {
  let [sum, all, alike, able] = [0, 0, 0, 0];
  errors.forEach((error, method) => {
    if (error === null) return;
    const weight = weights[method] ?? 0;
    sum += weight * error;
    all += weight;
    alike += error;
    able += 1;
  });
  return all === 0 ? alike / able : sum / all;
}

/** The number eight of ten do not pass. */
function eightOfTen(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.8)] ?? 0;
}
