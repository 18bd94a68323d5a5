export * from "./forecast.ts";
export * from "./forecast-of.ts";
export { FORECAST_VERSION } from "./forecast-table.ts";
export type * from "./forecastable.ts";
