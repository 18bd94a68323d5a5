import type { ObservedSeries, SeriesWhole, Store } from "@lantu/store";
import type { ObservedPoint } from "../contract/index.ts";

/** Looks up what statistics published of each of some series; the latest vintage of each value. */
export async function observedOf(
  store: Store,
  series: readonly SeriesWhole[],
): Promise<(one: SeriesWhole) => readonly ObservedPoint[]> {
  const plain = series.filter(isPlainSeries);
  if (plain.length === 0) return () => [];
  const held = await store.observations.series({
    concepts: unique(plain.map(({ concept }) => concept.id)),
    places: unique(plain.flatMap(({ place }) => placeOf(place) ?? [])),
    measures: unique(plain.map(({ measure }) => measure)),
  });
  const byName = new Map(held.map((one) => [observedName(one), one]));
  return (one) => {
    const found = byName.get(seriesName(one) ?? "");
    return found === undefined ? [] : found.points.map((point) => ({ ...point, unit: found.unit }));
  };
}

/** What observations are of. */
export const observedName = ({ concept, place, measure, breakdown }: ObservedSeries): string =>
  [concept, place, measure, breakdown].join("|");

/** The same of a series; null where no observations are values of it. */
export const seriesName = (one: SeriesWhole): string | null =>
  isPlainSeries(one) ? [one.concept.id, placeOf(one.place), one.measure, one.breakdown].join("|") : null;

/**
 * Whether observations of the concept are values of the series: they are of what there is or what happened, and not of what
 * was added to it, of its changes, or of one deed (开工, 拆除) among others, which have series of their own.
 */
export const isPlainSeries = ({ key, concept, place }: SeriesWhole): boolean =>
  concept.kind === "registered" && placeOf(place) !== null && !/:added$|\|change\||\/[a-z]+$/.test(key);

const placeOf = ({ code, name }: SeriesWhole["place"]): string | null => code ?? name;

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
