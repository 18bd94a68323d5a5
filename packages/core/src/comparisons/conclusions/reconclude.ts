import {
  type Account,
  CONCEPTS,
  type Concept,
  type Gathered,
  gather,
  grouped,
  type PlaceIndex,
  type PlaceSlice,
  STANDARD_PLACES,
} from "../../indicators/index.ts";
import { type ConcludablePlace, concludePlace, type PlaceConclusions } from "./conclude-place.ts";
import { headerOf, type PlaceHeader, placesAbove } from "./place-header.ts";
import { asksOf, type LowerPlace, touchedBy } from "./touched-by.ts";

/** A place with what is told of it and everything that follows. */
export interface ConcludedPlace extends PlaceHeader, LowerPlace {
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
    [...spoken].map(([key, slices]) => [key, gather(slices.map(accountIn), registry, places)] as const),
  );
  const above = placesAbove(headersOf(state, spoken), places);
  const gatheredOf = (key: string): Gathered | undefined => gathered.get(key) ?? state.get(key)?.conclusions;
  const concluded = [...anew(state, gathered, above)].filter((key) => above.has(key)).sort();
  const next = new Map(state);
  for (const key of spoken.keys()) next.delete(key);
  for (const key of concluded) {
    const slices = spoken.get(key) ?? state.get(key)?.slices ?? [];
    const upper = above.get(key) ?? null;
    const upperPlace = upper === null ? null : { key: upper, series: gatheredOf(upper)?.series ?? [] };
    const place = { slices, gathered: gatheredOf(key), above: upperPlace };
    next.set(key, concludedPlace(key, place, registry, places));
  }
  const gone = [...spoken.keys()].filter((key) => !next.has(key) && state.has(key)).sort();
  return { state: next, concluded, gone };
}

const accountIn = ({ account }: PlaceSlice): Account => account;

/** Headers of all places something is told of after a change. */
function headersOf(state: ConclusionState, spoken: ReadonlyMap<string, readonly PlaceSlice[]>): readonly PlaceHeader[] {
  const others = [...state].flatMap(([key, one]) => (spoken.has(key) ? [] : [one]));
  const changed = [...spoken].flatMap(([key, slices]) => (slices.length === 0 ? [] : [headerOf(key, slices)]));
  return [...others, ...changed];
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

/** Keys of the places to conclude: spoken of, touched from above, or with another place above. */
function anew(
  state: ConclusionState,
  gathered: ReadonlyMap<string, Gathered>,
  above: ReadonlyMap<string, string | null>,
): ReadonlySet<string> {
  const held = [...state.values()];
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
  return { ...headerOf(key, slices), slices, above: above?.key ?? null, asks, conclusions };
}
