import type { PlaceLevel } from "../concept.ts";
import type { Place } from "../place.ts";
import { NATION_NAMES } from "./lexicon/place-words.ts";
import { FORMER_PLACES, PLACES } from "./lexicon/places.ts";
import { shortNames } from "./short-names.ts";

/** All places by code, by the place above, by full, short and former name. */
export interface Gazetteer {
  readonly byCode: ReadonlyMap<string, Place>;
  /** Present places directly under a place, by its code, in the order of the standard. */
  readonly within: ReadonlyMap<string, readonly Place[]>;
  readonly byFullName: ReadonlyMap<string, readonly Place[]>;
  readonly byShortName: ReadonlyMap<string, readonly Place[]>;
  readonly byFormerName: ReadonlyMap<string, readonly Place[]>;
}

/** The nation, 000000: above every province, below nothing. */
export const NATION: Place = { code: "000000", name: "全国", level: "nation", parent: null };

const placeOf = (code: string, name: string, level: PlaceLevel, parent: string): Place => ({
  code,
  name,
  level,
  parent,
});

/** The places of one line of the table: a province, or a prefecture with its counties. */
function readLine(line: string): readonly Place[] {
  const [, prefix = "", name = ""] = /^(\d+)(\D*)/.exec(line) ?? [];
  const province = `${prefix.slice(0, 2)}0000`;
  if (prefix.length === 2) return [placeOf(province, name, "province", NATION.code)];
  const isGroup = name.trim() === "";
  const above = isGroup ? province : `${prefix}00`;
  const counties = line
    .split(" ")
    .slice(1)
    .map((word) => placeOf(prefix + word.slice(0, 2), word.slice(2), "county", above));
  return isGroup ? counties : [placeOf(above, name.trim(), "prefecture", province), ...counties];
}

/** A former place as written in the table, and the code of the place that carries it on, if any. */
function readFormer(word: string): { readonly place: Place; readonly now: string | null } {
  const [, code = "", name = "", now] = /^(\d{6})(\D+?)(>\d*)?$/.exec(word) ?? [];
  const isPrefecture = code.endsWith("00");
  const parent = isPrefecture ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
  const place = placeOf(code, name, isPrefecture ? "prefecture" : "county", parent);
  return { place, now: now === undefined ? null : now.slice(1) || code };
}

/** Former places by name and, into `byCode`, by code: each is the place that carries it on, or itself as it was. */
function readFormerPlaces(byCode: Map<string, Place>): ReadonlyMap<string, readonly Place[]> {
  const named = FORMER_PLACES.trim()
    .split(/\s+/)
    .map(readFormer)
    .map(({ place, now }) => {
      const hasParent = place.parent !== null && byCode.has(place.parent);
      const kept = hasParent ? place : { ...place, parent: `${place.code.slice(0, 2)}0000` };
      const meant = (now === null ? undefined : byCode.get(now)) ?? kept;
      if (!byCode.has(place.code)) byCode.set(place.code, meant);
      return [place.name, meant] as const;
    });
  return collect(named);
}

const linesOf = (table: string): readonly string[] => table.trim().split("\n");

function collect<T>(pairs: Iterable<readonly [string, T]>): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const held = found.get(key);
    if (held === undefined) found.set(key, [value]);
    else if (!held.includes(value)) held.push(value);
  }
  return found;
}

function readGazetteer(): Gazetteer {
  const present = [NATION, ...linesOf(PLACES).flatMap(readLine)];
  const byCode = new Map(present.map((place) => [place.code, place]));
  return {
    byCode,
    within: collect(present.flatMap((place) => (place.parent === null ? [] : [[place.parent, place] as const]))),
    byFullName: collect([
      ...NATION_NAMES.split(" ").map((name) => [name, NATION] as const),
      ...present.map((place) => [place.name, place] as const),
    ]),
    byShortName: collect(present.flatMap((place) => shortNames(place).map((name) => [name, place] as const))),
    byFormerName: readFormerPlaces(byCode),
  };
}

let read: Gazetteer | null = null;

/** The places of GB/T 2260, read from their table on first use. */
export function gazetteer(): Gazetteer {
  read ??= readGazetteer();
  return read;
}
