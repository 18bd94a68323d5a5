export type * from "./commitments/index.ts";
export type * from "./document/index.ts";
export * from "./pipeline.ts";
export type * from "./statements/index.ts";
export type * from "./text/index.ts";
