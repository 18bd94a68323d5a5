import { reportsOf } from "../../comparisons/index.ts";
import { type Concept, grouped, type Interval, intervalOf, type Series } from "../../indicators/index.ts";
import { type Observation, placeCode } from "../../signals/index.ts";
import { dayIn } from "./day-in.ts";
import type { ToldSeries } from "./made-plans.ts";
import type { ToldValue } from "./plan-history.ts";

/**
 * Series as documents told them, with the day each number was known: that of its document. Series nothing tells the course
 * of are taken for what is there at a moment.
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

/** Observations as series, with every vintage; missing values are left out. */
export function observationsTold(
  observations: readonly Observation[],
  registry: readonly Concept[],
): readonly ToldSeries[] {
  const courses = new Map(registry.map(({ id, course }) => [id, course]));
  const keyOf = ({ concept, place, measure, breakdown }: Observation) =>
    [concept, placeCode(place), measure, breakdown ?? ""].join("|");
  return [...grouped(observations, keyOf)].flatMap(([name, members]): readonly ToldSeries[] => {
    const [first] = members;
    if (first === undefined) return [];
    const told = members.flatMap(toldValue);
    return [{ name, measure: first.measure, course: courses.get(first.concept) ?? "stock", told }];
  });
}

function toldValue({ period, value, status, knownOn }: Observation): readonly ToldValue[] {
  const interval = intervalOf(period);
  if (interval === null || value === null) return [];
  return [{ interval, value, unsettled: status === "preliminary", knownOn }];
}

/** The first day a vintage names, as judgements take it; never before the number's own time is over, which would be foresight. */
function dayKnown(vintage: string, interval: Interval): string {
  const [first = vintage] = vintage.split("/");
  const day = `${first}${"-01-01".slice(Math.max(0, first.length - 4))}`;
  const over = dayIn(interval.until);
  return day < over ? over : day;
}
