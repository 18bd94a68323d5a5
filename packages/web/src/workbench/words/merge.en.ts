import type { MergeWords } from "./merge.ts";

/** The words for two who changed the same thing at once. */
export const mergeEn: MergeWords = {
  mine: "Mine",
  theirs: "As it is saved now",
  goOn: "Go on with this",
  empty: "empty",
};
