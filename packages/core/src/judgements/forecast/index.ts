export * from "./forecast.ts";
export type * from "./forecastable.ts";
