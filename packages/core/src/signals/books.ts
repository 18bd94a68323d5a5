import { type Concept, lookUp, nameIndex, type PlaceIndex, plainName, type SharedName } from "../indicators/index.ts";
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

/** A book of concepts: by id, English name, Chinese name and alias, and by the names several of them share. */
export function conceptBook(concepts: readonly Concept[], shared: readonly SharedName[] = []): ConceptBook {
  const byCode = new Map(
    concepts.flatMap((concept) => [concept.id, concept.name.en.toLowerCase()].map((key) => [key, concept])),
  );
  const index = nameIndex(concepts, shared);
  return {
    find(written) {
      const known = byCode.get(written.trim()) ?? byCode.get(written.trim().toLowerCase());
      if (known !== undefined) return { kind: "one", value: known };
      return foundAmong(lookUp(index, written).map((value) => ({ value, name: value.id })));
    },
  };
}

/** A book of places without more than their names: by code and full name. */
export function placeBook(places: readonly KnownPlace[]): PlaceBook {
  const named = new Map<string, KnownPlace[]>();
  for (const place of places) {
    for (const key of new Set([placeCode(place), plainName(place.name)]))
      named.set(key, [...(named.get(key) ?? []), place]);
  }
  return {
    find: (written) => foundAmong((named.get(written.trim()) ?? named.get(plainName(written)) ?? []).map(withCode)),
  };
}

const withCode = (value: KnownPlace) => ({ value, name: placeCode(value) });

/** Codes of six digits, also as the first of twelve (统计用区划代码), whose last six stand for towns and villages. */
const PLACE_CODE = /^(\d{6})(?:0{6})?$/;

/** A book of the places of a standard: by code, full, short and former name, also with the places above in front. */
export function standardPlaceBook({ find, byCode }: PlaceIndex): PlaceBook {
  return {
    find(written) {
      const code = PLACE_CODE.exec(written.trim())?.[1];
      const found = code === undefined ? find(written.trim()) : byCode(code);
      if (found === "ambiguous") return { kind: "several", names: [] };
      if (found === null) return { kind: "none" };
      return { kind: "one", value: { kind: "coded", code: found.code, name: found.name } };
    },
  };
}

function foundAmong<T>(found: readonly { readonly value: T; readonly name: string }[]): Found<T> {
  const [first, ...others] = found;
  if (first === undefined) return { kind: "none" };
  return others.length === 0
    ? { kind: "one", value: first.value }
    : { kind: "several", names: found.map(({ name }) => name) };
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
