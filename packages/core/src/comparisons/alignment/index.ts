export { type Alignable, type AlignmentGround, align, alignmentGround } from "./align.ts";
export * from "./alignment.ts";
export { LEAST_ALIKE } from "./candidates.ts";
export { applyDecisions } from "./decisions.ts";
export { type OrderedPair, orderedPair } from "./mode.ts";
export { readingOrder } from "./reading-order.ts";
export { type AlignedTexts, alignedTexts } from "./texts.ts";
