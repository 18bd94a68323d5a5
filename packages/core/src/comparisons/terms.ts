import type { SeriesPoint } from "../indicators/index.ts";
import { sentenceOf } from "./citation.ts";
import type { Operation, Step, Term } from "./step.ts";

/** A printed or observed number as a term of a calculation. */
export function termOf(point: SeriesPoint): Term {
  const { value, unit, period, origin } = point;
  return origin === undefined
    ? { value, unit, period, citation: sentenceOf(point) }
    : { value, unit, period, citation: null, origin };
}

/** A number that follows from others. */
export const derivedTerm = (value: number, unit: string | null, period: string | null): Term => ({
  ...{ value, unit, period },
  citation: null,
});

const step = (operation: Operation, terms: readonly Term[], value: number, unit: string | null): Step => ({
  operation,
  terms,
  result: { value, unit },
});

/** reached − target: how far beyond, or below zero how far short. */
export const difference = (reached: Term, target: Term): Step =>
  step("difference", [reached, target], reached.value - target.value, target.unit);

/** The part of the target that was reached, in per cent; none where the target is zero. */
export function shareReached(reached: Term, target: Term): readonly Step[] {
  if (target.value === 0) return [];
  return [step("quotient", [reached, target], (reached.value / target.value) * 100, "%")];
}

/** The yearly growth in per cent that leads from one value to the other in so many years; none where it has no meaning. */
export function neededGrowth(last: Term, target: Term, years: number): readonly Step[] {
  if (last.value <= 0 || target.value <= 0 || years < 1) return [];
  return [step("needed-growth", [last, target], ((target.value / last.value) ** (1 / years) - 1) * 100, "%")];
}

/** The sum of values of times that do not overlap. */
export const sum = (terms: readonly Term[]): Step =>
  step(
    "sum",
    terms,
    terms.reduce((total, { value }) => total + value, 0),
    terms[0]?.unit ?? null,
  );

/** The yearly rate that several yearly rates come to together, compounded, in per cent. */
export function averageGrowth(terms: readonly Term[]): Step {
  const factor = terms.reduce((product, { value }) => product * (1 + value / 100), 1);
  return step("average-growth", terms, (factor ** (1 / terms.length) - 1) * 100, "%");
}

/**
 * What each of the unknown years must still bring for the whole to average the target, compounded, in per cent.
 * @param known yearly rates that are told; @param missing how many years are not
 */
export function remainingAverage(target: Term, known: readonly Term[], missing: number): Step {
  const years = known.length + missing;
  const told = known.reduce((product, { value }) => product * (1 + value / 100), 1);
  const rate = (((1 + target.value / 100) ** years / told) ** (1 / missing) - 1) * 100;
  return step("remaining-average", [target, ...known], rate, "%");
}

/** What a value was before it grew by a rate in per cent. */
export const beforeGrowth = (value: Term, rate: Term): Step =>
  step("before-growth", [value, rate], value.value / (1 + rate.value / 100), value.unit);

/** What a value becomes when it grows by a rate in per cent. */
export const afterGrowth = (value: Term, rate: Term): Step =>
  step("after-growth", [value, rate], value.value * (1 + rate.value / 100), value.unit);

/** One number times another, told in a unit. */
export const product = (first: Term, second: Term, unit: string | null): Step =>
  step("product", [first, second], first.value * second.value, unit);

/** What a value becomes when it grows by a yearly rate in per cent for so many years. */
export const compounded = (first: Term, rate: Term, years: number): Step =>
  step(
    "compounded",
    [first, rate, derivedTerm(years, null, null)],
    first.value * (1 + rate.value / 100) ** years,
    first.unit,
  );

/** A value divided by a bare count, of years for one. */
export const dividedBy = (whole: Term, count: number): Step =>
  step("quotient", [whole, derivedTerm(count, null, null)], whole.value / count, whole.unit);
