export type * from "./commitment.ts";
export { readCommitments } from "./read-commitments.ts";
