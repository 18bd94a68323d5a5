export * from "./attached-rule.ts";
export * from "./cockpit.ts";
export * from "./detail.ts";
export * from "./line.ts";
export * from "./rule.ts";
export * from "./status.ts";
export * from "./turn.ts";
