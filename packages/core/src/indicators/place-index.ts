import type { Place } from "./place.ts";
import type { FindPlace } from "./place-of.ts";

/** Where places are looked up, by name and by code. */
export interface PlaceIndex {
  readonly find: FindPlace;
  readonly byCode: (code: string) => Place | null;
}

/** An index in which no place is known: every name stands for itself. */
export const NO_PLACES: PlaceIndex = { find: () => null, byCode: () => null };
