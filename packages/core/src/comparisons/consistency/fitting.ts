import type { Series, SeriesPoint } from "../../indicators/index.ts";
import { isOnYearBefore } from "../growth-base.ts";
import type { Step } from "../step.ts";
import { afterGrowth, beforeGrowth, derivedTerm, difference, product, termOf } from "../terms.ts";
import { type Finding, finding } from "./finding.ts";
import { isOfPart } from "./scope.ts";

/**
 * How far a level may lie from what the year before and the growth make it, as a part of it: growth of values is told at
 * constant prices, levels at current ones, and prices seldom move by more in a year. A rule of this project.
 */
export const GROWTH_TOLERANCE = 0.06;

/** How far a product of printed, rounded numbers may lie from the printed product, as a part of it. A rule of this project. */
export const PRODUCT_TOLERANCE = 0.03;

/**
 * How far a value per head times the heads may lie from the whole, as a part of it: such values are told by the average of
 * the year's heads and some of them (劳动生产率) at constant prices, heads and wholes as they are at its end. A rule of this
 * project.
 */
export const PER_HEAD_TOLERANCE = 0.1;

/** A level, the level of the year before and the growth told of the year, where they do not fit. */
export function levelAndGrowth(amount: Series, growth: Series): readonly Finding[] {
  return reported(growth).flatMap((rate) => {
    const year = yearOf(rate);
    if (year === null || rate.unit !== "%" || !isOnYearBefore(rate)) return [];
    const now = reported(amount).filter((point) => yearOf(point) === year && point.measure === "level");
    const before = reported(amount).filter((point) => yearOf(point) === year - 1 && point.measure === "level");
    const found = now.map((level) => before.map((base) => growthFinding(amount, base, level, rate)));
    // Of several tellings one that fits is enough: the others are of something else, which other rules look at.
    return found.flat().some((one) => one.length === 0) ? [] : found.flat(2).slice(0, 1);
  });
}

function growthFinding(series: Series, base: SeriesPoint, level: SeriesPoint, rate: SeriesPoint): readonly Finding[] {
  if (base.value <= 0 || [base, level, rate].some(({ op }) => op !== "=")) return [];
  const expected = afterGrowth(termOf(base), termOf(rate));
  const off = level.value - expected.result.value;
  if (Math.abs(off) <= Math.abs(expected.result.value) * GROWTH_TOLERANCE) return [];
  const steps = [expected, difference(termOf(level), derivedTerm(expected.result.value, level.unit, level.period))];
  return [
    finding("level-and-growth", series, [base, rate, level], [...steps, beforeGrowth(termOf(level), termOf(rate))]),
  ];
}

/** What was reported of a series, of the whole of its place. */
export const reported = ({ points }: Series): readonly SeriesPoint[] =>
  points.filter((point) => point.modality !== "target" && !isOfPart(point));

/** The year a number is of; null where it is of no single year. */
export function yearOf({ period }: SeriesPoint): number | null {
  return period !== null && /^\d{4}$/.test(period) ? Number(period) : null;
}

/** A value per head times the heads, against the whole, for each year all three are told. */
export function perHead(perOne: Series, heads: Series, whole: Series): readonly Finding[] {
  return reported(perOne).flatMap((one) => {
    const [count, total] = [sameYear(heads, one), sameYear(whole, one)];
    if (count === undefined || total === undefined || [one, count, total].some(({ op }) => op !== "=")) return [];
    const made = product(termOf(one), termOf(count), total.unit);
    return misses(made, total, PER_HEAD_TOLERANCE)
      ? [finding("per-head", perOne, [one, count, total], [made, gap(total, made)])]
      : [];
  });
}

/** A share in the place above times its whole, against the own amount. */
export function shareOfUpper(share: Series, own: Series, upper: Series): readonly Finding[] {
  return reported(share).flatMap((part) => {
    const [amount, whole] = [sameYear(own, part), sameYear(upper, part)];
    if (amount === undefined || whole === undefined || [part, amount, whole].some(({ op }) => op !== "=")) return [];
    const made = product(termOf(whole), { ...termOf(part), value: part.value / 100 }, amount.unit);
    return misses(made, amount, PRODUCT_TOLERANCE)
      ? [finding("share-of-upper", share, [part, amount, whole], [made, gap(amount, made)])]
      : [];
  });
}

const sameYear = (series: Series, point: SeriesPoint): SeriesPoint | undefined =>
  reported(series).find((one) => one.period === point.period && one.measure !== "delta" && yearOf(one) !== null);

const misses = ({ result }: Step, told: SeriesPoint, tolerance: number): boolean =>
  Math.abs(result.value - told.value) > Math.abs(told.value) * tolerance;

const gap = (told: SeriesPoint, { result }: Step): Step =>
  difference(termOf(told), derivedTerm(result.value, told.unit, told.period));
