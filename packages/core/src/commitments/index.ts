export type * from "./commitment.ts";
