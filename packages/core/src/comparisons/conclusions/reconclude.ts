import {
  CONCEPTS,
  type Concept,
  type Gathered,
  gather,
  grouped,
  type PlaceIndex,
  type PlaceRef,
  type PlaceSlice,
  STANDARD_PLACES,
} from "../../indicators/index.ts";
import { upperNames, upperPlaces } from "../reconciliation/index.ts";
import { type ConcludablePlace, concludePlace, type PlaceConclusions } from "./conclude-place.ts";
import { asksOf, type LowerPlace, touchedBy } from "./touched-by.ts";

/** A place with what is told of it and everything that follows. */
export interface ConcludedPlace extends LowerPlace {
  readonly place: PlaceRef;
  /** By document. */
  readonly slices: readonly PlaceSlice[];
  readonly conclusions: PlaceConclusions;
}

/** All places something is told of, by key. */
export type ConclusionState = ReadonlyMap<string, ConcludedPlace>;

/** Documents that came, went or say something else now. */
export interface DocumentsChange {
  /** Documents that are held no longer. */
  readonly removed: readonly string[];
  /** All slices of documents that are new or changed. */
  readonly added: readonly PlaceSlice[];
}

/** What a change led to. */
export interface Reconcluded {
  readonly state: ConclusionState;
  /** Keys of the places concluded anew, sorted. */
  readonly concluded: readonly string[];
  /** Keys of places nothing is told of any more, sorted. */
  readonly gone: readonly string[];
}

/**
 * Concludes again only what a change touches: the places the changed documents speak of or spoke of, places below them
 * that look up what is told differently now, and places for which another place turns out to be the one above. The state
 * is the same in whatever order documents came and went.
 */
export function reconclude(
  state: ConclusionState,
  change: DocumentsChange,
  registry: readonly Concept[] = CONCEPTS,
  places: PlaceIndex = STANDARD_PLACES,
): Reconcluded {
  const spoken = spokenOf(state, change);
  const gathered = new Map(
    [...spoken].map(
      ([key, slices]) =>
        [
          key,
          gather(
            slices.map(({ account }) => account),
            registry,
            places,
          ),
        ] as const,
    ),
  );
  const slices = new Map([...[...state].map(([key, one]) => [key, one.slices] as const), ...spoken]);
  const above = abovePlaces(slices, places);
  const seriesOf = (key: string) => (gathered.get(key) ?? state.get(key)?.conclusions)?.series ?? [];
  const concluded = [...anew(state, gathered, above)].filter((key) => (slices.get(key) ?? []).length > 0).sort();
  const next = new Map(state);
  for (const key of spoken.keys()) next.delete(key);
  for (const key of concluded) {
    const upper = above.get(key) ?? null;
    const known = gathered.get(key) ?? state.get(key)?.conclusions;
    const place = {
      slices: slices.get(key) ?? [],
      above: upper === null ? null : { key: upper, series: seriesOf(upper) },
      ...(known === undefined ? {} : { gathered: known }),
    };
    next.set(key, concludedPlace(key, place, registry, places));
  }
  const gone = [...spoken.keys()].filter((key) => !next.has(key) && state.has(key)).sort();
  return { state: next, concluded, gone };
}

/** For each place changed documents speak of or spoke of: its slices as they are now. */
function spokenOf(
  state: ConclusionState,
  { removed, added }: DocumentsChange,
): ReadonlyMap<string, readonly PlaceSlice[]> {
  const changed = new Set([...removed, ...added.map(({ account }) => account.document)]);
  const isKept = ({ account }: PlaceSlice) => !changed.has(account.document);
  const news = grouped(added, ({ key }) => key);
  const before = [...state].filter(([, { slices }]) => !slices.every(isKept)).map(([key]) => key);
  return new Map(
    [...new Set([...before, ...news.keys()])].map((key) => {
      const kept = (state.get(key)?.slices ?? []).filter(isKept);
      return [key, [...kept, ...(news.get(key) ?? [])].sort(byDocument)] as const;
    }),
  );
}

const byDocument = (a: PlaceSlice, b: PlaceSlice): number => (a.account.document < b.account.document ? -1 : 1);

/** For each place the key of the one above, null where nothing held tells it. */
function abovePlaces(
  slices: ReadonlyMap<string, readonly PlaceSlice[]>,
  places: PlaceIndex,
): ReadonlyMap<string, string | null> {
  const own = [...slices].map(([key, all]) => [key, all.filter((one) => one.own)] as const);
  const held = own.flatMap(([, [first]]) => first?.place ?? []);
  const upperOf = upperPlaces(held, places);
  return new Map(
    own.map(([key, owned]) => {
      const place = slices.get(key)?.[0]?.place;
      const accounts = owned.map(({ account }) => account);
      return [key, place === undefined ? null : upperOf(place, upperNames(place, accounts))];
    }),
  );
}

/** Keys of the places to conclude: spoken of, touched from above, or with another place above. */
function anew(
  state: ConclusionState,
  gathered: ReadonlyMap<string, Gathered>,
  above: ReadonlyMap<string, string | null>,
): ReadonlySet<string> {
  const held = [...state].map(([key, one]) => ({ ...one, key }));
  const moved = held.filter((one) => (above.get(one.key) ?? null) !== one.above).map(({ key }) => key);
  const touched = [...gathered].flatMap(([key, { series }]) =>
    touchedBy({ key, before: state.get(key)?.conclusions.series ?? [], after: series }, held),
  );
  return new Set([...gathered.keys(), ...moved, ...touched]);
}

function concludedPlace(
  key: string,
  place: ConcludablePlace,
  registry: readonly Concept[],
  places: PlaceIndex,
): ConcludedPlace {
  const { slices, above } = place;
  const conclusions = concludePlace(place, registry, places);
  const asks = asksOf(conclusions.series, slices, registry, places);
  const ref = slices[0]?.place ?? { kind: "unknown" };
  return { key, place: ref, slices, above: above?.key ?? null, asks, conclusions };
}
