import type { Place } from "../place.ts";
import { gazetteer, NATION } from "./gazetteer.ts";

/** No name of a place, with all above it in front, is longer. */
const LONGEST = 40;

/** The place of a code of GB/T 2260; for an abolished one that another carries on, that other; null if unknown. */
export function placeOfCode(code: string): Place | null {
  return gazetteer().byCode.get(code) ?? null;
}

/** The place directly above, null for the nation. */
export function placeAbove(place: Place): Place | null {
  return place.parent === null ? null : placeOfCode(place.parent);
}

/** The present places directly under a place, in the order of the standard. */
export function placesWithin(place: Place): readonly Place[] {
  return gazetteer().within.get(place.code) ?? [];
}

/** Whether a place is another or lies in it. */
export function liesWithin(place: Place, above: Place): boolean {
  for (let at: Place | null = place; at !== null; at = placeAbove(at)) if (at.code === above.code) return true;
  return false;
}

/**
 * The place a name means: its full name, a short one (海淀, 内蒙古, 黔南州) or one it had since 2002 (襄樊市), with or
 * without the places above it in front (河北省石家庄市). Several places share many names: the one in `within` is meant, or else the one in the nearest place
 * above `within`. "ambiguous" where that leaves several, null where no place has the name.
 */
export function findPlace(written: string, within: Place = NATION): Place | "ambiguous" | null {
  const name = written.replace(/\s+/g, "");
  if (name === "" || name.length > LONGEST) return null;
  return findNamed(name, within) ?? findQualified(name, within);
}

function findNamed(name: string, within: Place): Place | "ambiguous" | null {
  const { byFullName, byShortName, byFormerName } = gazetteer();
  const places = byFullName.get(name) ?? byShortName.get(name) ?? byFormerName.get(name) ?? [];
  return nearest(places, within);
}

/** A name with a place above it in front: the longest place in front that has the rest within it. */
function findQualified(name: string, within: Place): Place | "ambiguous" | null {
  for (let cut = name.length - 2; cut >= 2; cut--) {
    const above = findNamed(name.slice(0, cut), within);
    if (above === null || above === "ambiguous") continue;
    const found = findPlace(name.slice(cut), above);
    if (found !== null && found !== "ambiguous" && found !== above && liesWithin(found, above)) return found;
  }
  return null;
}

/** The one of several places of a name that is meant in `within`: there, or in the nearest place above it. */
function nearest(places: readonly Place[], within: Place): Place | "ambiguous" | null {
  if (places.length === 0) return null;
  for (let scope: Place | null = within; scope !== null; scope = placeAbove(scope)) {
    const here = scope;
    const inside = places.filter((place) => liesWithin(place, here));
    if (inside.length > 0) return foremost(inside);
  }
  return null;
}

/** Of several places of a name: a province (吉林), else the one that holds all others (阜新市 with 阜新县), else none. */
function foremost(places: readonly Place[]): Place | "ambiguous" {
  const province = places.find(({ level }) => level === "province");
  return province ?? places.find((above) => places.every((place) => liesWithin(place, above))) ?? "ambiguous";
}
