export * from "./back-test/index.ts";
export * from "./economy/index.ts";
export * from "./forecast/index.ts";
export * from "./indices/index.ts";
export * from "./status/index.ts";
export * from "./warnings/index.ts";
