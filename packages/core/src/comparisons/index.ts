export type * from "./citation.ts";
export type * from "./step.ts";
