import type { PlaceLevel } from "../../concept.ts";

/** Published for the nation and every place down to the county. */
export const TO_COUNTY: readonly PlaceLevel[] = ["nation", "province", "prefecture", "county"];
/** Published down to the prefecture; a county has no figure of its own. */
export const TO_PREFECTURE: readonly PlaceLevel[] = ["nation", "province", "prefecture"];
/** Published for the nation and its provinces. */
export const TO_PROVINCE: readonly PlaceLevel[] = ["nation", "province"];
/** Kept by places only, down to streets and towns. */
export const TO_TOWNSHIP: readonly PlaceLevel[] = ["nation", "province", "prefecture", "county", "township"];
