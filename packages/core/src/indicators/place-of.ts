import type { Account } from "./account.ts";
import { uppermost } from "./named-places.ts";
import type { Place, PlaceRef } from "./place.ts";
import type { PlaceIndex } from "./place-index.ts";
import type { Series } from "./series.ts";
import { namedByStandard, upperNames } from "./upper-names.ts";

/** The place a document is about, and the names its own sentences call it by. */
export interface OwnPlace {
  readonly ref: PlaceRef;
  /** Long and short names, longest first. */
  readonly names: readonly string[];
  /** Code of the place above, by the standard or, where the standard does not know the place, by the title; null if unknown. */
  readonly above: string | null;
}

const ENDINGS = /(?:特别行政区|自治区|自治州|自治县|地区|省|市|区|县|旗|州|盟|镇|乡|街道)$/;

/**
 * The place an account is about. A name of the standard gets its code; of several places with the name the one whose upper
 * places the document names; another keeps its name.
 */
export function ownPlace(account: Account, places: PlaceIndex): OwnPlace {
  const name = account.description.place.value?.trim() ?? "";
  const ref = account.own ?? refOf(account, name, places);
  if (ref.kind === "unknown") return { ref, names: [], above: null };
  const short = ref.name.replace(ENDINGS, "");
  const names = [...new Set([name, ref.name, ...(short.length >= 2 ? [short] : [])])].filter((one) => one !== "");
  return { ref, names: names.sort((a, b) => b.length - a.length), above: aboveOf(ref, account, places) };
}

function aboveOf(ref: PlaceRef, account: Account, places: PlaceIndex): string | null {
  if (ref.kind === "coded") return places.byCode(ref.code)?.parent ?? null;
  return ref.kind === "named" ? (namedByStandard(ref, upperNames(ref, [account]), places)?.code ?? null) : null;
}

function refOf(account: Account, name: string, places: PlaceIndex): PlaceRef {
  if (name === "") return { kind: "unknown" };
  const named = places.find(name);
  const found = named === "ambiguous" ? uppermost(account, name, places) : named;
  return found === null ? { kind: "named", name } : { kind: "coded", code: found.code, name: found.name };
}

/** The last character of the name of what each scope word means. */
const SCOPE_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  全国: ["国"],
  全省: ["省", "区"],
  全市: ["市"],
  全区: ["区"],
  全县: ["县"],
};

/**
 * The place a figure is about: the document's own, or the one above it a scope word (全国, 全市) names.
 * A district's 全市 is its city; a city's 全市 is itself.
 */
export function placeOf(own: OwnPlace, scope: string | null, byCode: (code: string) => Place | null): PlaceRef {
  if (scope === null || own.ref.kind === "unknown") return own.ref;
  const endings = SCOPE_ENDINGS[scope] ?? [];
  if (endings.some((ending) => own.names[0]?.endsWith(ending)) && scope !== "全国") return own.ref;
  const from = own.ref.kind === "coded" ? own.ref.code : own.above;
  for (let at = from === null ? null : byCode(from); at !== null; at = at.parent === null ? null : byCode(at.parent)) {
    const { code, name, level } = at;
    if (level === "nation" ? scope === "全国" : endings.some((ending) => name.endsWith(ending)))
      return { kind: "coded", code, name };
  }
  if (scope === "全国") return { kind: "coded", code: "000000", name: "全国" };
  return scopeIsBelow(scope, own.names[0] ?? "") ? own.ref : { kind: "named", name: `${own.names[0]}·${scope}` };
}

const RANK = ["全国", "全省", "全市", "全区", "全县", "全镇", "全乡", "全街道"];

/** Whether a scope word is smaller than, or the same as, what the document is about: then it means the document's place. */
function scopeIsBelow(scope: string, name: string): boolean {
  const own = /国$|^全国/.test(name)
    ? 0
    : /省$|自治区$/.test(name)
      ? 1
      : /[市州盟]$/.test(name)
        ? 2
        : /[区]$/.test(name)
          ? 3
          : 4;
  return RANK.indexOf(scope) >= own;
}

/** One text for a place, the same for the same place everywhere; unknown places are kept apart by document. */
export function placeKey(place: PlaceRef, document: string): string {
  if (place.kind === "coded") return place.code;
  return place.kind === "named" ? place.name : `?${document}`;
}

/** The key of the place a series is told of; one of an unknown place holds the figures of a single document. */
export const seriesPlace = ({ place, points }: Pick<Series, "place" | "points">): string =>
  placeKey(place, points[0]?.document ?? "");
