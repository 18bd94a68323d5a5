export * from "./alignment.ts";
export * from "./concept.ts";
export * from "./finding.ts";
export * from "./reconciliation.ts";
export * from "./series.ts";
export * from "./telling.ts";
