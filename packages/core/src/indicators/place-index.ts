import type { Place } from "./place.ts";
import { findPlace, placeOfCode, placesWithin } from "./places/index.ts";

/** Where places are looked up, by name and by code. */
export interface PlaceIndex {
  /** The place a name means; `ambiguous` where several have it and `within` does not decide. */
  readonly find: (name: string, within?: Place) => Place | "ambiguous" | null;
  readonly byCode: (code: string) => Place | null;
  /** Places directly under a place. */
  readonly within: (place: Place) => readonly Place[];
}

/** The places of GB/T 2260. */
export const STANDARD_PLACES: PlaceIndex = { find: findPlace, byCode: placeOfCode, within: placesWithin };

/** An index in which no place is known: every name stands for itself. */
export const NO_PLACES: PlaceIndex = { find: () => null, byCode: () => null, within: () => [] };
