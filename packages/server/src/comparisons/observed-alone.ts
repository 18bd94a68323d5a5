import { scaleOf } from "@lantu/core/indicators";
import type { ObservedSeries, SeriesFilter, SeriesWhole, Store } from "@lantu/store";
import { seriesId } from "@lantu/store/conclusion-rows";
import { placeOfStored, storedPlace } from "../observations/books.ts";
import { observedName, seriesName } from "./observed.ts";

/**
 * Series of the concepts a filter names that only statistics tell, by place, under the keys documents would give them. None
 * where the filter asks for what only documents have; at least `most` where there are so many.
 */
export async function observedAlone(
  store: Store,
  filter: SeriesFilter,
  told: readonly SeriesWhole[],
  most?: number,
): Promise<readonly SeriesWhole[]> {
  const { concepts, places, measures, ids, documents, kind, q } = filter;
  const asksDocuments = [ids, documents].some((values) => (values ?? []).length > 0) || (q ?? "") !== "";
  if ((concepts ?? []).length === 0 || asksDocuments || kind === "provisional") return [];
  const wanted = { concepts, places: places?.map(storedPlace), measures };
  const held = await store.observations.series(wanted, most === undefined ? undefined : most + told.length);
  const names = new Set(told.map(seriesName));
  const alone = held.filter((one) => !names.has(observedName(one)));
  const named = await namesOf(store, alone);
  return alone.map((one) => wholeOf(one, named.get(one.concept) ?? { zh: one.concept, en: one.concept }));
}

type Names = ReadonlyMap<string, SeriesWhole["name"]>;

async function namesOf(store: Store, series: readonly ObservedSeries[]): Promise<Names> {
  const ids = [...new Set(series.map(({ concept }) => concept))];
  return new Map((await store.concepts.list(ids)).map(({ id, name }) => [id, name]));
}

function wholeOf(
  { concept, place, measure, breakdown, unit, points }: ObservedSeries,
  name: SeriesWhole["name"],
): SeriesWhole {
  const key = [concept, place, measure, breakdown ?? "", scaleOf(unit).group].join("|");
  const years = points.map(({ start }) => start.slice(0, 4)).sort();
  return {
    ...{ id: seriesId(key), key, concept: { kind: "registered", id: concept }, name, place: placeOfStored(place) },
    ...{ measure, breakdown, unit, documents: [], points: [] },
    counts: { targets: 0, actuals: 0, estimates: 0 },
    ...{ from: years[0] ?? null, to: years.at(-1) ?? null },
  };
}
