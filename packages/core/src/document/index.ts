export type * from "./block.ts";
export type * from "./document.ts";
