export type * from "./commitment.ts";
export * from "./editions/index.ts";
export { readCommitments } from "./read-commitments.ts";
