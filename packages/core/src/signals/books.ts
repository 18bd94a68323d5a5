import type { Concept } from "../indicators/index.ts";
import { type KnownPlace, placeCode } from "./observation.ts";

/** What a name stands for: one thing, several (by their names, so that a person can choose), or none. */
export type Found<T> =
  | { readonly kind: "one"; readonly value: T }
  | { readonly kind: "several"; readonly names: readonly string[] }
  | { readonly kind: "none" };

/** Concepts by what they are called. */
export interface ConceptBook {
  find(written: string): Found<Concept>;
}

/** Places by what they are called. */
export interface PlaceBook {
  find(written: string): Found<KnownPlace>;
}

const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\s“”"'·]/g, "")
    .toLowerCase();

/** Looks names up among things that have several each. An id that is a name of nothing else always holds. */
function book<T>(entries: readonly { readonly value: T; readonly id: string; readonly names: readonly string[] }[]) {
  const byId = new Map(entries.map(({ id, value }) => [id, value]));
  const byName = new Map<string, { readonly id: string; readonly value: T }[]>();
  for (const { id, names, value } of entries) {
    for (const name of new Set([id, ...names].map(plain))) {
      const same = byName.get(name);
      if (same === undefined) byName.set(name, [{ id, value }]);
      else same.push({ id, value });
    }
  }
  return (written: string): Found<T> => {
    const known = byId.get(written.trim());
    if (known !== undefined) return { kind: "one", value: known };
    const [first, ...others] = byName.get(plain(written)) ?? [];
    if (first === undefined) return { kind: "none" };
    if (others.length === 0) return { kind: "one", value: first.value };
    return { kind: "several", names: [first, ...others].map(({ id }) => id) };
  };
}

/** A book of concepts: by id, Chinese and English name, and alias. */
export function conceptBook(concepts: readonly Concept[]): ConceptBook {
  const entries = concepts.map((value) => ({
    value,
    id: value.id,
    names: [value.name.zh, value.name.en, ...value.aliases],
  }));
  return { find: book(entries) };
}

/** A book of places: by code and name. */
export function placeBook(places: readonly KnownPlace[]): PlaceBook {
  return { find: book(places.map((value) => ({ value, id: placeCode(value), names: [value.name] }))) };
}

/** Asks one book, and the next where the first does not know the name. */
export function firstOf(...books: readonly PlaceBook[]): PlaceBook {
  return {
    find: (written) => {
      for (const one of books) {
        const found = one.find(written);
        if (found.kind !== "none") return found;
      }
      return { kind: "none" };
    },
  };
}
