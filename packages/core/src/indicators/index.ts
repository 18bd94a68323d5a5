export type * from "./account.ts";
export type * from "./concept.ts";
export * from "./interval.ts";
export type * from "./place.ts";
export * from "./registry/index.ts";
export type * from "./series.ts";
