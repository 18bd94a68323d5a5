export type * from "./edit.ts";
export type * from "./source.ts";
export type * from "./span.ts";
