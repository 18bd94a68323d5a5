export { upperNames } from "../../indicators/index.ts";
export { APPROXIMATELY, type Bounds, boundsOf, fulfils, goalOf, type ToldNumber } from "./bounds.ts";
export type { Claim } from "./claims.ts";
export { averageKind } from "./judge-average.ts";
export { tellsEachYear } from "./judge-sum.ts";
export { natureOf, type SeriesNature } from "./nature-of-series.ts";
export * from "./outcome.ts";
export { type Yardstick, yardstickOf } from "./promises.ts";
export {
  byPlaceInText,
  type Reconcilable,
  type ReconcilablePlace,
  type Reconciled,
  reconcile,
  reconcilePlace,
} from "./reconcile.ts";
export { type Beside, reconcileSeries } from "./reconcile-series.ts";
export { type Report, reportsOf, type Target, targetsOf } from "./target.ts";
export { type PlacesHeld, placesHeld, upperPlaces } from "./upper-place.ts";
