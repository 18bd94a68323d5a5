export type * from "./account.ts";
export type * from "./concept.ts";
export type * from "./place.ts";
export type * from "./series.ts";
