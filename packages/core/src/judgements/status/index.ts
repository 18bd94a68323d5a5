export * from "./judgeable.ts";
export type * from "./judgement.ts";
export * from "./leading-signal.ts";
export * from "./reason.ts";
export * from "./rule.ts";
export * from "./status.ts";
