import type { Account, PlaceIndex } from "../../indicators/index.ts";

/** Finds the name of the place above one, null where nothing held tells it. */
export type UpperPlace = (place: string) => string | null;

/**
 * Which place lies above which: by the standard where both are in it, else by titles in which a place's name follows
 * directly on another's (岚江市青渡区…).
 */
export function upperPlaces(accounts: readonly Account[], places: PlaceIndex): UpperPlace {
  const names = [...new Set(accounts.flatMap(({ description }) => description.place.value ?? []))];
  const titles = accounts.flatMap(({ description }) => [description.title.value ?? "", description.issuer.value ?? ""]);
  const told = (place: string): string | null =>
    names.find((upper) => upper !== place && titles.some((title) => title.includes(upper + place))) ?? null;
  return (place) => {
    const parent = places.find(place)?.parent ?? null;
    const coded = parent === null ? null : places.byCode(parent);
    return coded === null ? told(place) : coded.name;
  };
}
