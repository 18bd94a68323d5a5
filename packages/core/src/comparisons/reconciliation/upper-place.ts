import { type Account, ownPlace, type PlaceIndex, type PlaceRef } from "../../indicators/index.ts";

/** Which place each document is about, and which place lies above which. */
export interface PlacesHeld {
  /** Name of the place a document is about, null where unknown. */
  readonly of: (document: string) => string | null;
  /** Name of the place above one, null where nothing held tells it. */
  readonly above: (place: PlaceRef) => string | null;
}

/**
 * Places by the standard where they are in it; of others one lies above another where a title has its name directly
 * before the other's (岚江市青渡区…).
 */
export function placesHeld(accounts: readonly Account[], places: PlaceIndex): PlacesHeld {
  const byDocument = new Map(accounts.map((account) => [account.document, nameOf(ownPlace(account, places).ref)]));
  const names = [...new Set(byDocument.values())].flatMap((name) => name ?? []);
  const titles = accounts.flatMap(({ description }) => [description.title.value ?? "", description.issuer.value ?? ""]);
  const told = (place: string): string | null =>
    names.find((upper) => upper !== place && titles.some((title) => title.includes(upper + place))) ?? null;
  return {
    of: (document) => byDocument.get(document) ?? null,
    above: (place) => {
      if (place.kind === "unknown") return null;
      const parent = place.kind === "coded" ? (places.byCode(place.code)?.parent ?? null) : null;
      const coded = parent === null ? null : places.byCode(parent);
      return coded === null ? told(place.name) : coded.name;
    },
  };
}

/** A place's name, null for an unknown one. */
export const nameOf = (place: PlaceRef): string | null => (place.kind === "unknown" ? null : place.name);
