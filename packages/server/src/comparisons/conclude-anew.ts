import { createHash } from "node:crypto";
import {
  asksOf,
  type ConcludablePlace,
  concludePlace,
  type LowerPlace,
  touchedBy,
  upperNames,
  upperPlaces,
} from "@lantu/core/comparisons";
import {
  type Account,
  CONCEPTS,
  type Concept,
  type Gathered,
  gather,
  grouped,
  type PlaceSlice,
  type Series,
  STANDARD_PLACES,
  slicesOf,
} from "@lantu/core/indicators";
import type { ConcludedRows, KeptPlace, KeptSlice } from "@lantu/store";
import { conclusionRows, sliceRows } from "@lantu/store/conclusion-rows";
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
  if (changed.length + given.again.length === 0) return { digests, slices: "[]", concluded: [], gone: [] };
  const spoken = [...new Set([...(await held.spoken([...changed, ...given.again])), ...added.map(({ key }) => key)])];
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
  return keys.map((key) => {
    const upper = above.get(key) ?? null;
    const slices = ground.slices.get(key) ?? besideSlices.get(key) ?? [];
    const upperPlace = upper === null ? null : { key: upper, series: told(upper) };
    return concluded(
      key,
      { slices, gathered: { series: told(key), unresolved: [] }, above: upperPlace },
      ground.registry,
    );
  });
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

function concluded(key: string, place: ConcludablePlace, registry: readonly Concept[]): ConcludedRows {
  const conclusions = concludePlace(place, registry);
  const asks = asksOf(conclusions.series, place.slices, registry, STANDARD_PLACES);
  return { ...conclusionRows(key, conclusions), above: place.above?.key ?? null, asks };
}
