import { type Concept, grouped } from "@lantu/core/indicators";
import { type PlaceNumber, type PlaceTelling, placeNumber, placePeers, toldYears } from "@lantu/core/judgements";
import type { CompositeIndex, IndexMember } from "@lantu/core/ledger";
import type { ObservedSeries, SeriesWhole, Store, TallyMoment } from "@lantu/store";
import { isPlainSeries } from "../comparisons/observed.ts";
import { furnish, knownPlace, placeOfStored, storedPlace } from "../observations/books.ts";
import { membersOf, type NamedSubject, namedSubject } from "./subjects.ts";

/** Series looked at for one index. */
const MOST_SERIES = 20_000;

/** What is told of the indicators of an index, by place and indicator. */
export interface PlacesTold {
  readonly tellings: ReadonlyMap<string, ReadonlyMap<string, PlaceTelling>>;
  /** Years something is told of, the latest first, and the one most is told of lately. */
  readonly years: readonly string[];
  readonly usual: string | null;
}

/** Looks up what was known on a day (ISO) of the series an index names. */
export async function placesTold(store: Store, index: CompositeIndex, day: string): Promise<PlacesTold> {
  await furnish(store);
  const members = membersOf(index).filter(({ source }) => source.kind === "series");
  const concepts = [...new Set(members.flatMap(({ source }) => (source.kind === "series" ? [source.concept] : [])))];
  if (concepts.length === 0) return { tellings: new Map(), years: [], usual: null };
  const definitions = new Map((await store.concepts.list(concepts)).map((concept) => [concept.id, concept]));
  const told = await store.comparisons.wholeSeries({ concepts, kind: "registered" }, MOST_SERIES);
  const published = await store.observations.series(
    { concepts, breakdown: "whole", asKnownOn: day, vintages: true },
    MOST_SERIES,
  );
  const tellings = tellingsOf(members, definitions, told.filter(isWholePlain), published, day);
  return { tellings, ...yearsOf(tellings) };
}

const isWholePlain = (one: SeriesWhole): boolean => one.breakdown === null && isPlainSeries(one);

function tellingsOf(
  members: readonly IndexMember[],
  definitions: ReadonlyMap<string, Concept>,
  told: readonly SeriesWhole[],
  published: readonly ObservedSeries[],
  day: string,
): PlacesTold["tellings"] {
  const byPlace = new Map<string, Map<string, PlaceTelling>>();
  const toldBy = grouped(told, ({ concept, measure }) => `${concept.id} ${measure}`);
  const publishedBy = grouped(published, ({ concept, measure }) => `${concept} ${measure}`);
  for (const { id, source } of members) {
    const concept = source.kind === "series" ? definitions.get(source.concept) : undefined;
    if (source.kind !== "series" || concept === undefined) continue;
    const key = `${source.concept} ${source.measure}`;
    const start = { concept, measure: source.measure, points: [], published: [] };
    const put = (place: string, more: (held: PlaceTelling) => PlaceTelling) => {
      const own = byPlace.get(place) ?? new Map<string, PlaceTelling>();
      byPlace.set(place, own.set(id, more(own.get(id) ?? start)));
    };
    for (const one of toldBy.get(key) ?? []) {
      const place = one.place.code ?? one.place.name;
      const points = one.points.filter(({ vintage }) => vintage === null || vintage <= day);
      if (place !== null) put(place, (held) => ({ ...held, points: [...held.points, ...points] }));
    }
    for (const one of publishedBy.get(key) ?? []) {
      const values = one.points.flatMap(({ value, ...point }) =>
        value === null ? [] : [{ ...point, value, unit: one.unit, source: null }],
      );
      put(one.place, (held) => ({ ...held, published: [...held.published, ...values] }));
    }
  }
  return byPlace;
}

/** Part of what the fullest year tells that a later one has to tell to be the usual one. */
const FULL_ENOUGH = 0.5;

function yearsOf(tellings: PlacesTold["tellings"]): Pick<PlacesTold, "years" | "usual"> {
  const counts = new Map<string, number>();
  for (const own of tellings.values())
    for (const telling of own.values())
      for (const year of toldYears(telling)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = [...counts.keys()].sort().reverse();
  const most = Math.max(0, ...counts.values());
  return { years, usual: years.find((year) => (counts.get(year) ?? 0) >= FULL_ENOUGH * most) ?? null };
}

/** Places with their numbers of a year, and with what the plans about them promise. */
export async function placeSubjects(
  store: Store,
  index: CompositeIndex,
  told: PlacesTold,
  year: string | null,
  moment: TallyMoment,
): Promise<readonly NamedSubject[]> {
  const counts = membersOf(index).some(({ source }) => source.kind === "commitments");
  const tallies = grouped(counts ? await store.indices.tallies("place", moment) : [], ({ subject }) =>
    storedPlace(subject),
  );
  const places = [...new Set([...told.tellings.keys(), ...tallies.keys()])].sort();
  return places.flatMap((place) => {
    const numbers = new Map<string, PlaceNumber>();
    for (const [member, telling] of told.tellings.get(place) ?? [])
      if (year !== null) numbers.set(member, placeNumber(telling, year));
    const head = { id: place, name: placeOfStored(place).name, peers: placePeers(knownPlace(place)) };
    const isTold = [...numbers.values()].some(({ value }) => value.kind === "number");
    return isTold || tallies.has(place) ? [namedSubject(index, head, numbers, tallies.get(place) ?? [])] : [];
  });
}
