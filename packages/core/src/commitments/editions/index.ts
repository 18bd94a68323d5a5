export { compareEditions } from "./compare-editions.ts";
export type * from "./edition.ts";
export { inOrder } from "./order.ts";
export { LEAST_RESEMBLANCE, sharedShare } from "./recognise.ts";
export { resemblance, type Sketch, sketchOf } from "./sketch.ts";
export { bigramsOf, wordingOf, wordsOf } from "./wording.ts";
