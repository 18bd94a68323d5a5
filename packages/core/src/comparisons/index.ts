export type * from "./citation.ts";
export * from "./reconciliation/index.ts";
export type * from "./step.ts";
