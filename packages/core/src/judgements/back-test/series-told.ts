import { reportsOf } from "../../comparisons/index.ts";
import type { Concept, Interval, Series } from "../../indicators/index.ts";
import { dayIn } from "./day-in.ts";
import type { ToldSeries } from "./made-plans.ts";
import type { ToldValue } from "./plan-history.ts";

/**
 * Series as documents and statistics told them, with the day each number was known: by the day its document or observation is from. Series nothing tells the course of are taken for what is there at a moment.
 */
export function seriesTold(series: readonly Series[], registry: readonly Concept[]): readonly ToldSeries[] {
  const courses = new Map(registry.map(({ id, course }) => [id, course]));
  return series.map((one): ToldSeries => {
    const course = one.concept.kind === "registered" ? courses.get(one.concept.id) : undefined;
    const told = reportsOf(one).flatMap(({ point, interval, onTheWay }): readonly ToldValue[] => {
      if (onTheWay || point.vintage === null) return [];
      const unsettled = point.modality === "estimate" || point.origin?.status === "preliminary";
      return [{ interval, value: point.value, unsettled, knownOn: dayKnown(point.vintage, interval) }];
    });
    return { name: one.key, measure: one.measure, course: course ?? "stock", told };
  });
}

/** The first day a vintage names, as judgements take it; never before the number's own time is over, which would be foresight. */
function dayKnown(vintage: string, interval: Interval): string {
  const [first = vintage] = vintage.split("/");
  const day = `${first}${"-01-01".slice(Math.max(0, first.length - 4))}`;
  const over = dayIn(interval.until);
  return day < over ? over : day;
}
