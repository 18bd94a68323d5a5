export { type BoardGroup, type BoardLine, boardLine, ECONOMY_BOARD, lineKey } from "./board.ts";
export { aloneOf, isInPoints, type SeasonalPart, seasonalView, type YearChange, yearChange } from "./change.ts";
export { type Contribution, type Contributions, contributionsTo, type PartNumbers } from "./contributions.ts";
export { economySubject, economyWarnings, type HoldingWarning, type LineStand, oneACause } from "./economy-warnings.ts";
export { type EconomyMeasure, type EconomyVintage, isCumulated, type KnownNumber, numbersKnownOn } from "./known.ts";
export {
  comingOf,
  type Expected,
  expectedOf,
  forecastFor,
  LATE_AFTER,
  type NextNumber,
  nextNumber,
  openYear,
  yearForecast,
} from "./outlook.ts";
export { lastRevision, type Revision, type Revisions, revisionsOf } from "./revisions.ts";
