import {
  type Account,
  namedByStandard,
  ownPlace,
  type PlaceIndex,
  type PlaceRef,
  placeKey,
  upperNames,
} from "../../indicators/index.ts";

/** Which place each document is about, and which place lies above which, by their keys. */
export interface PlacesHeld {
  /** Key of the place a document is about, null where unknown. */
  readonly of: (document: string) => string | null;
  /** Key of the place above one, null where nothing held tells it. */
  readonly above: (place: PlaceRef) => string | null;
}

/**
 * Places by the standard where they are in it; of others one lies above another where the title of a document of the
 * other has its name directly before the other's (岚江市青渡区…).
 */
export function placesHeld(accounts: readonly Account[], places: PlaceIndex): PlacesHeld {
  const owned = accounts.map((account) => ({ account, place: ownPlace(account, places).ref }));
  const byDocument = new Map(owned.map(({ account, place }) => [account.document, keyOf(place)]));
  const upperOf = upperPlaces(
    owned.map(({ place }) => place),
    places,
  );
  const byPlace = new Map<string | null, Account[]>();
  for (const { account, place } of owned) {
    const own = byPlace.get(keyOf(place));
    if (own === undefined) byPlace.set(keyOf(place), [account]);
    else own.push(account);
  }
  const known = new Map<string | null, string | null>();
  return {
    of: (document) => byDocument.get(document) ?? null,
    above: (place) => {
      const key = keyOf(place);
      if (key === null) return null;
      const above = known.get(key);
      if (above !== undefined) return above;
      const found = upperOf(place, upperNames(place, byPlace.get(key) ?? []));
      known.set(key, found);
      return found;
    },
  };
}

const keyOf = (place: PlaceRef): string | null => (place.kind === "unknown" ? null : placeKey(place, ""));

/**
 * Finds the place above one: by the standard, else the one of the standard whose name stands before its own, else the only
 * one documents are held of whose name stands there.
 */
export function upperPlaces(held: readonly PlaceRef[], places: PlaceIndex) {
  const byName = new Map<string, Set<string>>();
  for (const place of held) {
    if (place.kind === "unknown") continue;
    byName.set(place.name, (byName.get(place.name) ?? new Set()).add(placeKey(place, "")));
  }
  return (place: PlaceRef, names: readonly string[]): string | null => {
    if (place.kind === "coded") return places.byCode(place.code)?.parent ?? null;
    const standard = place.kind === "named" ? namedByStandard(place, names, places) : null;
    if (standard !== null) return standard.code;
    const found = names.map((name) => byName.get(name) ?? new Set<string>()).find(({ size }) => size > 0);
    const [only = null, second] = found ?? [];
    return second === undefined ? only : null;
  };
}
