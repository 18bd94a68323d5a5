export * from "./forecast.ts";
export {
  CLASSES,
  className,
  FAMILIES,
  type Family,
  type ForecastClass,
  HORIZONS,
  LENGTHS,
} from "./forecast-class.ts";
export { forecastEnd, withPart } from "./forecast-end.ts";
export { forecastOf, weighed } from "./forecast-of.ts";
export { type ClassErrors, FORECAST_TABLE, FORECAST_VERSION } from "./forecast-table.ts";
export type * from "./forecastable.ts";
export { type Line, lineOf, SPACINGS, type Spacing } from "./line.ts";
export { LEAST_POINTS, type Reading, readingOf } from "./reading.ts";
export { EIGHT_OF_TEN } from "./student.ts";
