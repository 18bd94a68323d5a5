export * from "./conclude-place.ts";
export * from "./reconclude.ts";
export * from "./touched-by.ts";
