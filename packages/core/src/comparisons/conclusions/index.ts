export * from "./conclude-place.ts";
export * from "./place-header.ts";
export * from "./reconclude.ts";
export * from "./touched-by.ts";
export * from "./version.ts";
