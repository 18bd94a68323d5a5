export { applyEdits } from "./apply-edits.ts";
export { composeEdits } from "./compose-edits.ts";
export type * from "./edit.ts";
export { type LineIndex, lineIndex, type Point } from "./line-index.ts";
export { linesOf, type TextLine } from "./lines.ts";
export { type Repaired, repair } from "./repair.ts";
export type * from "./source.ts";
export type * from "./span.ts";
export { type MappedPosition, type MappedSpan, type Side, type SpanMap, spanMap } from "./span-map.ts";
