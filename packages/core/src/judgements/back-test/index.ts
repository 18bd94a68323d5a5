export * from "./back-test.ts";
