import { createHash } from "node:crypto";
import {
  asksOf,
  concludePlace,
  type LowerPlace,
  type Observed,
  type PlaceConclusions,
  touchedBy,
  type UpperPlace,
  upperNames,
  upperPlaces,
  withObservations,
} from "@lantu/core/comparisons";
import {
  type Account,
  CONCEPTS,
  type Concept,
  type Gathered,
  gather,
  grouped,
  type PlaceSlice,
  placeKey,
  type Series,
  STANDARD_PLACES,
  slicesOf,
} from "@lantu/core/indicators";
import type { ConcludedRows, KeptPlace, KeptSlice } from "@lantu/store";
import { conclusionRows, sliceRows } from "@lantu/store/conclusion-rows";
import { knownPlace } from "../observations/books.ts";
import { partsOf } from "./formula-parts.ts";
import type { HeldConclusions } from "./held-conclusions.ts";

/** Documents to be compared anew. */
export interface DocumentsToCompare {
  /** Documents that take no part any more. */
  readonly removed: readonly string[];
  /** What new and changed documents say. */
  readonly accounts: readonly Account[];
  /** Hashes of what they said before, by document. */
  readonly digests: Readonly<Record<string, string | null>>;
  /** Documents that say what they said, while the concepts have changed. */
  readonly again: readonly string[];
  /** Places of which statistics tell something else now. */
  readonly places: readonly string[];
  /** Null: the concepts that came with Lantu. */
  readonly registry: readonly Concept[] | null;
}

/** What follows, as it is kept. */
export interface ConcludedAnew {
  /** Hashes of what each document says, by document. */
  readonly digests: Readonly<Record<string, string>>;
  readonly slices: string;
  readonly concluded: readonly ConcludedRows[];
  readonly gone: readonly string[];
}

/**
 * Concludes again what some documents touch: the places they speak of or spoke of, places below that look up what is told
 * differently now, and places for which another one turns out to lie above. What says the same as before touches nothing.
 */
export async function concludeAnew(held: HeldConclusions, given: DocumentsToCompare): Promise<ConcludedAnew> {
  const cut = given.accounts.map((account) => ({ document: account.document, slices: slicesOf(account) }));
  const digests = Object.fromEntries(cut.map(({ document, slices }) => [document, digestOf(slices)]));
  const added = cut.flatMap(({ document, slices }) =>
    digests[document] === given.digests[document] ? [] : [...slices],
  );
  const changed = [...given.removed, ...new Set(added.map(({ account }) => account.document))];
  if (changed.length + given.again.length + given.places.length === 0)
    return { digests, slices: "[]", concluded: [], gone: [] };
  const before = await held.spoken([...changed, ...given.again]);
  const spoken = [...new Set([...before, ...added.map(({ key }) => key), ...given.places])];
  const registry = given.registry ?? CONCEPTS;
  const ground = await groundOf(held, { changed, added, spoken, registry });
  const concluded = await concludeTouched(held, changed, ground);
  const gone = spoken.filter((key) => !ground.places.has(key));
  return { digests, slices: sliceRows(added), concluded, gone };
}

const digestOf = (slices: readonly PlaceSlice[]): string =>
  createHash("sha256").update(JSON.stringify(slices), "utf8").digest("hex");

/** What is told of the places changed documents speak of or spoke of, and of which places anything is told at all. */
interface Ground {
  readonly slices: ReadonlyMap<string, readonly PlaceSlice[]>;
  readonly gathered: ReadonlyMap<string, Gathered>;
  /** Series of the same places as they were. */
  readonly before: ReadonlyMap<string, readonly Series[]>;
  /** Every place told of. */
  readonly places: ReadonlyMap<string, KeptPlace>;
  readonly registry: readonly Concept[];
}

/** What is to be concluded again: documents that changed, with what they say now, and the places they speak of or spoke of. */
interface Touched {
  readonly changed: readonly string[];
  readonly added: readonly PlaceSlice[];
  readonly spoken: readonly string[];
  readonly registry: readonly Concept[];
}

async function groundOf(held: HeldConclusions, { changed, added, spoken, registry }: Touched): Promise<Ground> {
  const kept = (await held.slices(spoken, changed)).map(parsed);
  const slices = grouped([...kept, ...added], ({ key }) => key);
  const gathered = new Map(
    [...slices].map(([key, all]) => [
      key,
      gather(
        all.map(({ account }) => account),
        registry,
      ),
    ]),
  );
  const places = new Map((await held.places(changed)).map((place) => [place.key, place]));
  for (const slice of added) places.set(slice.key, withSlice(places.get(slice.key), slice));
  return { slices, gathered, before: await seriesOf(held, spoken), places, registry };
}

const parsed = ({ place: key, ref: place, own, account }: KeptSlice): PlaceSlice => ({
  ...{ key, place, own },
  account: JSON.parse(account),
});

const unknown = (slice: PlaceSlice): KeptPlace => ({
  ...{ key: slice.key, ref: slice.place, own: false, upperNames: [], concluded: false, above: null, asks: [] },
});

/** A place with what one more slice tells of it. */
function withSlice(place: KeptPlace | undefined, slice: PlaceSlice): KeptPlace {
  const before = place ?? unknown(slice);
  if (!slice.own) return before;
  const names = [...before.upperNames, ...upperNames(slice.place, [slice.account])];
  return { ...before, own: true, upperNames: [...new Set(names)] };
}

async function seriesOf(
  held: HeldConclusions,
  places: readonly string[],
): Promise<ReadonlyMap<string, readonly Series[]>> {
  const rows = (await held.series(places)).map(({ place, body }) => ({ place, one: JSON.parse(body) as Series }));
  return new Map([...grouped(rows, ({ place }) => place)].map(([place, all]) => [place, all.map(({ one }) => one)]));
}

async function concludeTouched(
  held: HeldConclusions,
  changed: readonly string[],
  ground: Ground,
): Promise<readonly ConcludedRows[]> {
  const above = abovePlaces(ground.places);
  const keys = [...anew(ground, above)].filter((key) => ground.places.has(key)).sort();
  const beside = keys.filter((key) => !ground.slices.has(key));
  const besideSlices = grouped((await held.slices(beside, changed)).map(parsed), ({ key }) => key);
  const uppers = keys.flatMap((key) => above.get(key) ?? []).filter((key) => !ground.gathered.has(key));
  const known = await seriesOf(held, [...new Set([...beside, ...uppers])]);
  const told = (key: string): readonly Series[] => ground.gathered.get(key)?.series ?? known.get(key) ?? [];
  const there = keys.map((key): ToldPlace => {
    const slices = ground.slices.get(key) ?? besideSlices.get(key) ?? [];
    const [series, upper] = [told(key), above.get(key) ?? null];
    const asks = asksOf(series, slices, ground.registry, STANDARD_PLACES);
    return { key, slices, series, asks, above: upper === null ? null : { key: upper, series: told(upper) } };
  });
  const observed = await observationsBy(held, there, ground.registry);
  return there.map((place) => concluded(place, observed, ground.registry));
}

/** For each place the key of the one above, null where nothing held tells it. */
function abovePlaces(places: Ground["places"]): ReadonlyMap<string, string | null> {
  const owned = [...places.values()].filter(({ own }) => own).map(({ ref }) => ref);
  const upperOf = upperPlaces(owned, STANDARD_PLACES);
  return new Map(
    [...places.values()].map(({ key, ref, upperNames: names }) => [key, upperOf(ref, longestFirst(names))]),
  );
}

const longestFirst = (names: readonly string[]): readonly string[] =>
  [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Keys of the places to conclude: spoken of, touched from above, or with another place above. */
function anew({ gathered, before, places, slices }: Ground, above: ReadonlyMap<string, string | null>): Set<string> {
  const lower: readonly LowerPlace[] = [...places.values()].filter(({ concluded }) => concluded);
  const moved = lower.filter((one) => (above.get(one.key) ?? null) !== one.above).map(({ key }) => key);
  const spoken = new Set([...slices.keys(), ...before.keys()]);
  const touched = [...spoken].flatMap((key) =>
    touchedBy({ key, before: before.get(key) ?? [], after: gathered.get(key)?.series ?? [] }, lower),
  );
  return new Set([...spoken, ...moved, ...touched]);
}

/** A place with what documents tell of it and of the place above. */
interface ToldPlace {
  readonly key: string;
  readonly slices: readonly PlaceSlice[];
  readonly series: readonly Series[];
  readonly asks: readonly string[];
  readonly above: UpperPlace | null;
}

function concluded(
  { key, slices, series, asks, above }: ToldPlace,
  observed: ReadonlyMap<string, readonly Observed[]>,
  registry: readonly Concept[],
): ConcludedRows {
  const observations = observed.get(key) ?? [];
  const upper = above === null ? null : { ...above, observations: observed.get(above.key) ?? [] };
  const gathered = { series, unresolved: [] };
  const conclusions = concludePlace({ slices, gathered, observations, above: upper }, registry);
  const named = namedSeries(conclusions, observations, registry);
  return {
    ...conclusionRows(key, { ...conclusions, series: [...series, ...named] }),
    ...{ above: above?.key ?? null, asks },
  };
}

/** Series no document tells that conclusions rest on, without their values: those are looked up where they are held. */
function namedSeries(
  { series, reconciliations, findings }: PlaceConclusions,
  observations: readonly Observed[],
  registry: readonly Concept[],
): readonly Series[] {
  const known = new Set(series.map(({ key }) => key));
  const named = new Set([...reconciliations, ...findings].flatMap((one) => one.series ?? []));
  if ([...named].every((key) => known.has(key))) return [];
  const seen = withObservations(series, observations, registry);
  return seen.filter(({ key }) => named.has(key) && !known.has(key)).map((one) => ({ ...one, points: [] }));
}

/** What statistics say of the concepts places are told of or look up, there and in the places above, by place. */
async function observationsBy(
  held: HeldConclusions,
  places: readonly ToldPlace[],
  registry: readonly Concept[],
): Promise<ReadonlyMap<string, readonly Observed[]>> {
  const keys = places.flatMap(({ key, above }) => [key, ...(above === null ? [] : [above.key])]);
  const asked = new Set(places.flatMap(({ asks }) => asks));
  const parts = registry.flatMap(({ id, formula }) => (asked.has(id) && formula !== null ? partsOf(formula) : []));
  const concepts = registry.flatMap(({ id }) => (asked.has(id) || parts.includes(id) ? [id] : []));
  const found = await held.observations([...new Set(keys)], concepts);
  return grouped(
    found.map((one) => ({ ...one, place: knownPlace(one.place) })),
    ({ place }) => placeKey(place, ""),
  );
}
