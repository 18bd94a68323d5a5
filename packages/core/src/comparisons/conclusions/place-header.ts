import { type PlaceIndex, type PlaceRef, type PlaceSlice, upperNames } from "../../indicators/index.ts";
import { upperPlaces } from "../reconciliation/index.ts";

/** What of a place tells which place lies above it, and whether it may lie above others. */
export interface PlaceHeader {
  readonly key: string;
  readonly place: PlaceRef;
  /** Documents about the place itself are held, not only such as mention it. */
  readonly owned: boolean;
  /** Names the place above may have by the titles of those documents, the likeliest first; none for places of the standard. */
  readonly upperNames: readonly string[];
}

/** The header of a place from its slices, of which there is at least one. */
export function headerOf(key: string, slices: readonly PlaceSlice[]): PlaceHeader {
  const place = slices[0]?.place ?? { kind: "unknown" };
  const own = slices.flatMap((one) => (one.own ? [one.account] : []));
  return { key, place, owned: own.length > 0, upperNames: upperNames(place, own) };
}

/** For each place the key of the one above; null where nothing held tells it. */
export function placesAbove(headers: readonly PlaceHeader[], places: PlaceIndex): ReadonlyMap<string, string | null> {
  const held = headers.flatMap(({ owned, place }) => (owned ? [place] : []));
  const upperOf = upperPlaces(held, places);
  return new Map(headers.map((one) => [one.key, upperOf(one.place, one.upperNames)]));
}
