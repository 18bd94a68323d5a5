import {
  CONCEPTS,
  type Concept,
  livingConcepts,
  livingNames,
  SHARED_NAMES,
  STANDARD_PLACES,
} from "@lantu/core/indicators";
import {
  type ConceptBook,
  conceptBook,
  firstOf,
  type KnownPlace,
  type PlaceBook,
  placeBook,
  standardPlaceBook,
} from "@lantu/core/signals";
import type { Store } from "@lantu/store";

/** What tables are held against. */
export interface Books {
  readonly concepts: ConceptBook;
  readonly places: PlaceBook;
}

const standardBook = standardPlaceBook(STANDARD_PLACES);

/** Stores that hold the registry of this version already. */
const furnished = new WeakMap<Store, Promise<number>>();

/** Gives a store the starting registry, once for each process. */
export async function furnish(store: Store): Promise<void> {
  const given = furnished.get(store) ?? store.concepts.keep(CONCEPTS, "registry");
  furnished.set(store, given);
  await given.catch((error: unknown) => {
    furnished.delete(store);
    throw error;
  });
}

/** The concepts figures are resolved by: those in use, as people have left them. */
export async function registryOf(store: Store): Promise<readonly Concept[]> {
  return (await changedRegistry(store)) ?? CONCEPTS;
}

/** The same; null where nobody has changed them, and they are those that came with Lantu. */
export async function changedRegistry(store: Store): Promise<readonly Concept[] | null> {
  await furnish(store);
  const registry = await store.concepts.registry();
  return registry.history.length === 0 ? null : livingConcepts(registry);
}

/** The concepts held, and the places of the standard and of the documents held. */
export async function booksOf(store: Store): Promise<Books> {
  await furnish(store);
  const registry = await store.concepts.registry();
  return {
    concepts: conceptBook(livingConcepts(registry), livingNames(registry, SHARED_NAMES)),
    places: firstOf(standardBook, placeBook(await namedPlaces(store, standardBook))),
  };
}

/** Places of documents that the standard does not know: development zones, invented cities. */
async function namedPlaces(store: Store, standard: PlaceBook): Promise<readonly KnownPlace[]> {
  const documents = await store.documents.list({ states: ["published", "review"] });
  const names = new Set(documents.flatMap(({ place }) => place ?? []));
  return [...names].filter((name) => standard.find(name).kind === "none").map((name) => ({ kind: "named", name }));
}

/** A place as the store names it: a name the standard knows by its code, any other text as it is. */
export function storedPlace(written: string): string {
  const found = standardBook.find(written);
  return found.kind === "one" && found.value.kind === "coded" ? found.value.code : written;
}

/** A place by what the store keeps of it. */
export function placeOfStored(stored: string): { readonly code: string | null; readonly name: string } {
  const coded = /^\d{6}$/.test(stored);
  return coded ? { code: stored, name: STANDARD_PLACES.byCode(stored)?.name ?? stored } : { code: null, name: stored };
}

/** Whether the standard has a place by this code. */
export const isStandardPlace = (stored: string): boolean => STANDARD_PLACES.byCode(stored) !== null;

/** The same as core knows it. */
export function knownPlace(stored: string): KnownPlace {
  const { code, name } = placeOfStored(stored);
  return code === null ? { kind: "named", name } : { kind: "coded", code, name };
}
