export * from "./commitments/index.ts";
export * from "./document/index.ts";
export * from "./ledger/index.ts";
export * from "./pipeline.ts";
export * from "./records.ts";
export * from "./statements/index.ts";
export * from "./text/index.ts";
