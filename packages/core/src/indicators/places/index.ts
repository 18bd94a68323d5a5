export { findPlace, liesWithin, placeAbove, placeOfCode, placesWithin } from "./find-place.ts";
export { NATION } from "./gazetteer.ts";
export { shortNames } from "./short-names.ts";
