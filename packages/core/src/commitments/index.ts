export type * from "./commitment.ts";
export * from "./editions/index.ts";
export { type OpeningDeed, openingDeed } from "./opening-deed.ts";
export * from "./proposals/index.ts";
export { readCommitments } from "./read-commitments.ts";
export { titleOf } from "./title.ts";
