import type { Concept, Series, SeriesPoint } from "../../indicators/index.ts";
import { derivedTerm, difference, sum, termOf } from "../terms.ts";
import { type Finding, finding } from "./finding.ts";
import { yearOf } from "./fitting.ts";
import { rounding } from "./rounding.ts";
import { isOfPart } from "./scope.ts";

/** Finds the series of a concept for the same place. */
export type Sibling = (concept: string, measure: Series["measure"]) => Series | undefined;

/** A whole and the parts that make it up, for each document and year that tells all of them. */
export function partsAndWhole(whole: Series, { formula }: Concept, sibling: Sibling): readonly Finding[] {
  if (formula?.kind !== "sum" || whole.measure !== "amount") return [];
  const parts = formula.parts.map((id) => sibling(id, "amount"));
  return exact(whole.points).flatMap((point) => {
    const told = parts.map((part) => sameTelling(part, point));
    if (!isComplete(told)) return [];
    const added = sum(told.map(termOf));
    const slack = [point, ...told].reduce((all, one) => all + rounding(one), 0);
    if (Math.abs(added.result.value - point.value) <= slack) return [];
    const made = derivedTerm(added.result.value, point.unit, point.period);
    return [finding("parts-and-whole", whole, [point, ...told], [added, difference(termOf(point), made)])];
  });
}

const HUNDRED = 100;

/** Shares of all parts of a whole, for each document and year that tells all of them. */
export function sharesOfWhole(first: Series, shares: readonly string[], sibling: Sibling): readonly Finding[] {
  const others = shares.slice(1).map((id) => sibling(id, first.measure));
  return exact(first.points).flatMap((point) => {
    const told = others.map((one) => sameTelling(one, point));
    if (!isComplete(told)) return [];
    const all = [point, ...told];
    const added = sum(all.map(termOf));
    const slack = all.reduce((total, one) => total + rounding(one), 0);
    if (Math.abs(added.result.value - HUNDRED) <= slack) return [];
    const made = derivedTerm(added.result.value, "%", point.period);
    return [finding("shares-of-whole", first, all, [added, difference(made, derivedTerm(HUNDRED, "%", point.period))])];
  });
}

/** A part told greater than its whole by the same document for the same year. */
export function partOverWhole(part: Series, whole: Series): readonly Finding[] {
  return exact(part.points).flatMap((point) => {
    const told = sameTelling(whole, point);
    if (told === undefined || point.value <= told.value + rounding(told) + rounding(point)) return [];
    return [finding("part-over-whole", part, [point, told], [difference(termOf(point), termOf(told))])];
  });
}

/** Whole years told exactly; what is to come is no account of what is. */
const exact = (points: readonly SeriesPoint[]): readonly SeriesPoint[] =>
  points.filter(
    (point) =>
      !isOfPart(point) && point.op === "=" && point.modality !== "target" && yearOf(point) !== null && isLevel(point),
  );

const isLevel = ({ measure }: SeriesPoint): boolean => measure !== "delta" && measure !== "rate";

const sameTelling = (series: Series | undefined, { document, period }: SeriesPoint): SeriesPoint | undefined =>
  exact(series?.points ?? []).find((one) => one.document === document && one.period === period);

const isComplete = (told: readonly (SeriesPoint | undefined)[]): told is readonly SeriesPoint[] =>
  told.length > 0 && told.every((one) => one !== undefined);
