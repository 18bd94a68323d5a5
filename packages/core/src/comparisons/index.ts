export * from "./alignment/index.ts";
export * from "./citation.ts";
export * from "./conclusions/index.ts";
export * from "./consistency/index.ts";
export { type Observed, withObservations } from "./observed.ts";
export * from "./reconciliation/index.ts";
export type * from "./step.ts";
export * from "./terms.ts";
