import type { Account, ToldFigure } from "./account.ts";
import type { Concept } from "./concept.ts";
import { conceptIndex } from "./concept-index.ts";
import { tellers } from "./gather.ts";
import type { PlaceRef } from "./place.ts";
import { type PlaceIndex, STANDARD_PLACES } from "./place-index.ts";
import { placeKey } from "./place-of.ts";
import { CONCEPTS } from "./registry/index.ts";
import { toldOf } from "./told.ts";

/** What one document says of one place. Plain data, so that it can be kept and read again. */
export interface PlaceSlice {
  readonly place: PlaceRef;
  /** Key of the place, the same for the same place everywhere. */
  readonly key: string;
  /** The place is the one the document is about. */
  readonly own: boolean;
  readonly account: Account;
}

/**
 * Cuts an account by the places its figures speak of. The slice of the document's own place comes first and holds also
 * everything that is no figure, and the figures of which nothing is told; the others, by key, hold only their figures.
 * Gathering all slices of a place gives the series gathering all accounts gives of it.
 */
export function slicesOf(
  account: Account,
  registry: readonly Concept[] = CONCEPTS,
  places: PlaceIndex = STANDARD_PLACES,
): readonly PlaceSlice[] {
  const teller = tellers(places)(account);
  const known = { concepts: conceptIndex(registry), places };
  const own = { place: teller.own.ref, figures: [] as ToldFigure[] };
  const ownKey = placeKey(own.place, account.document);
  const byKey = new Map([[ownKey, own]]);
  for (const told of account.figures) {
    const read = toldOf(teller, told, known);
    const place = read.kind === "told" ? read.place : own.place;
    const key = placeKey(place, account.document);
    const part = byKey.get(key);
    if (part === undefined) byKey.set(key, { place, figures: [told] });
    else part.figures.push(told);
  }
  const slices = [...byKey].map(([key, { place, figures }]) => ({
    ...{ place, key, own: key === ownKey },
    account: { ...(key === ownKey ? account : bare(account)), own: own.place, figures },
  }));
  return slices.sort((a, b) => Number(b.own) - Number(a.own) || (a.key < b.key ? -1 : 1));
}

/** An account with nothing told in it. */
const bare = ({ document, description }: Account): Account => ({
  ...{ document, description },
  figures: [],
  reported: [],
  commitments: [],
});
