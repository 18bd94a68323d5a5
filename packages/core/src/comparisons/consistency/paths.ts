import { firstYear, intervalOf, lastYear, type Series, type SeriesPoint } from "../../indicators/index.ts";
import { isOnYearBefore } from "../growth-base.ts";
import {
  averageKind,
  boundsOf,
  fulfils,
  goalOf,
  type SeriesNature,
  type Target,
  targetsOf,
  tellsEachYear,
} from "../reconciliation/index.ts";
import { averageGrowth, compounded, derivedTerm, difference, sum, termOf } from "../terms.ts";
import { type Finding, finding } from "./finding.ts";
import { isOfPart } from "./scope.ts";

/**
 * How far the level a plan asks for may lie from the one its yearly growth leads to, as a part of it and for each year:
 * growth of values is told at constant prices, levels at current ones. A rule of this project.
 */
export const PATH_TOLERANCE = 0.02;

/**
 * A target for several years, with what each of them brought or is to bring, where that cannot come to it: added for what
 * happens over a time, averaged for growth. Every year has to be told; a reported year counts as it was reported.
 */
export function pathShort(series: Series, { course, direction }: SeriesNature): readonly Finding[] {
  const isGrowth = series.measure === "growth";
  if (direction !== "more" || !(isGrowth || (series.measure === "amount" && course === "flow"))) return [];
  return targetsOf(series).flatMap((target) => {
    const years = !isGrowth && tellsEachYear(target.point) ? [] : yearsOf(target);
    const path = years.length < 2 ? [] : years.flatMap((year) => toldOfYear(series, year, target.point) ?? []);
    if (path.length < years.length || path.length === 0 || !path.some(({ modality }) => modality === "target"))
      return [];
    const made = isGrowth ? averageGrowth(path.map(termOf)) : sum(path.map(termOf));
    const met = fulfils({ value: made.result.value, valueMax: null, op: "~" }, goalOf(target.point, direction));
    if (met !== false) return [];
    const told = derivedTerm(made.result.value, target.point.unit, target.point.period);
    return [finding("path-short", series, [target.point, ...path], [made, difference(told, termOf(target.point))])];
  });
}

function yearsOf({ interval }: Target): readonly number[] {
  const first = firstYear(interval);
  const count = lastYear(interval) - first + 1;
  return (interval.until - interval.from) % 12 === 0 ? Array.from({ length: count }, (_, index) => first + index) : [];
}

/** What a year brought, else what it is to bring; of several the one known last. An addition is no total. */
function toldOfYear({ points }: Series, year: number, { measure }: SeriesPoint): SeriesPoint | undefined {
  const told = points.filter(
    (point) =>
      !isOfPart(point) &&
      point.period === String(year) &&
      point.measure === measure &&
      point.op !== "<=" &&
      (measure !== "rate" || isOnYearBefore(point)),
  );
  const settled = told.filter(({ modality }) => modality !== "target");
  return (settled.length > 0 ? settled : told).toSorted(byVintage).at(-1);
}

const byVintage = (a: SeriesPoint, b: SeriesPoint): number => (a.vintage ?? "").localeCompare(b.vintage ?? "");

/** The level one document asks for, with the base and the yearly growth it tells itself, where they lead elsewhere. */
export function growthAndTarget(amount: Series, growth: Series): readonly Finding[] {
  if (amount.measure !== "amount") return [];
  return targetsOf(growth).flatMap((rate) => {
    const years = yearsOf(rate).length;
    if (years < 2 || rate.point.unit !== "%" || !isYearly(rate)) return [];
    const base = levelOf(amount, rate, firstYear(rate.interval) - 1, false);
    const level = levelOf(amount, rate, lastYear(rate.interval), true);
    if (base === undefined || level === undefined || base.value <= 0) return [];
    const made = compounded(termOf(base), termOf(rate.point), years);
    if (fits(level, rate.point, made.result.value, years)) return [];
    const told = derivedTerm(made.result.value, level.unit, level.period);
    return [finding("growth-and-target", amount, [base, rate.point, level], [made, difference(termOf(level), told)])];
  });
}

/** A number in brackets is one of all the years together. */
const isYearly = (rate: Target): boolean => averageKind(rate) === "average" && !/[〔【[［]/.test(rate.point.quote);

/** Whether the level asked for and what the growth leads to can both come true, prices left open. */
function fits(level: SeriesPoint, rate: SeriesPoint, value: number, years: number): boolean {
  const slack = Math.abs(value) * PATH_TOLERANCE * years;
  const [asked, made] = [boundsOf(level), boundsOf({ value, valueMax: null, op: rate.op })];
  return made.least - slack <= asked.most && made.most + slack >= asked.least;
}

function levelOf({ points }: Series, { point }: Target, year: number, ahead: boolean): SeriesPoint | undefined {
  return points.find(
    (one) =>
      one.document === point.document &&
      !isOfPart(one) &&
      one.measure !== "delta" &&
      !(one.unit ?? "").includes("/") &&
      lastYear(intervalOf(one.period ?? "") ?? { from: 0, until: 1 }) === year &&
      (one.modality === "target") === ahead,
  );
}
