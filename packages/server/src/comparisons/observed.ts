import type { SeriesHeld, Store } from "@lantu/store";
import type { ObservedPoint } from "../contract/index.ts";

/** Looks up what statistics published of each of some series; the latest vintage of each value. */
export async function observedOf(
  store: Store,
  series: readonly SeriesHeld[],
): Promise<(one: SeriesHeld) => readonly ObservedPoint[]> {
  const registered = series.filter(({ concept, place }) => concept.kind === "registered" && placeOf(place) !== null);
  if (registered.length === 0) return () => [];
  const held = await store.observations.series({
    concepts: unique(registered.map(({ concept }) => concept.id)),
    places: unique(registered.flatMap(({ place }) => placeOf(place) ?? [])),
    measures: unique(registered.map(({ measure }) => measure)),
  });
  const byKey = new Map(held.map((one) => [[one.concept, one.place, one.measure, one.breakdown].join("|"), one]));
  return ({ concept, place, measure, breakdown }) => {
    const found = byKey.get([concept.id, placeOf(place), measure, breakdown].join("|"));
    return found === undefined ? [] : found.points.map((point) => ({ ...point, unit: found.unit }));
  };
}

const placeOf = ({ code, name }: SeriesHeld["place"]): string | null => code ?? name;

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
