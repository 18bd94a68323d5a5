import { type PlaceRef, STANDARD_PLACES } from "../../indicators/index.ts";

/** Levels by how the name of a place ends, for places the standard does not know. */
const LEVEL_BY_ENDING: readonly (readonly [RegExp, string])[] = [
  [/(?:省|自治区)$/, "province"],
  [/(?:自治州|地区|盟|市)$/, "prefecture"],
  [/(?:区|县|旗)$/, "county"],
  [/(?:街道|镇|乡)$/, "township"],
];

/** Whom a place is compared with: places of its level. A city and its districts are no peers. */
export function placePeers(place: PlaceRef): string {
  if (place.kind === "unknown") return "other";
  if (place.kind === "coded") return STANDARD_PLACES.byCode(place.code)?.level ?? "other";
  return LEVEL_BY_ENDING.find(([ending]) => ending.test(place.name))?.[1] ?? "other";
}
