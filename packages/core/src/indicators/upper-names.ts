import type { Account } from "./account.ts";
import type { Place, PlaceRef } from "./place.ts";
import type { PlaceIndex } from "./place-index.ts";

/** No name of a place in front of another's is longer. */
const LONGEST = 12;

/** Zones are called after the place they lie in (合肥高新技术产业开发区); towns are not. */
const ZONE = /(?:开发区|园区|新区|高新区|经开区|示范区|试验区|度假区|保税区|管理区|合作区)$/;

/**
 * What may be the name of the place above one the standard does not know: the ends of what stands before its own name in
 * titles and issuers of its documents, and the beginnings of the name of a zone; longest first, none for other places.
 * @param own accounts of documents about the place
 */
export function upperNames(place: PlaceRef, own: readonly Pick<Account, "description">[]): readonly string[] {
  if (place.kind !== "named") return [];
  const { name } = place;
  const heads = own.flatMap(({ description: { title, issuer } }) =>
    [title.value, issuer.value].flatMap((words) => words?.split(name).slice(0, -1) ?? []),
  );
  const ends = heads.flatMap((head) => lengthsOf(head).map((length) => head.slice(-length)));
  const fronts = ZONE.test(name) ? lengthsOf(name.replace(ZONE, "")).map((length) => name.slice(0, length)) : [];
  return [...new Set([...ends, ...fronts])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const lengthsOf = (words: string): readonly number[] =>
  Array.from({ length: Math.min(LONGEST, words.length) }, (_, index) => index + 1);

/** The first of some names that is one of the standard: a full one, or the short one a zone is called by. */
export function namedByStandard(
  { name }: { readonly name: string },
  names: readonly string[],
  places: PlaceIndex,
): Place | null {
  for (const one of names) {
    const found = one.length < 2 ? null : places.find(one);
    if (found === null || found === "ambiguous" || found.level === "nation") continue;
    if (one.endsWith(found.name) || (ZONE.test(name) && name.startsWith(one))) return found;
  }
  return null;
}
