import type { Edit } from "./edit.ts";
import type { Source } from "./source.ts";
import type { Span } from "./span.ts";
import { spanMap } from "./span-map.ts";

/**
 * What the original itself says of its layout needs no guess: the tables and headings a reader marked.
 * Returns them as spans of the text as it reads after `edits`.
 */
export function protectedSpans(source: Source, edits: readonly Edit[]): readonly Span[] {
  const marked = source.regions.filter((region) => region.kind === "table" || region.kind === "heading");
  if (marked.length === 0) return [];
  const map = spanMap(edits, source.text.length);
  return marked.map((region) => map.toRepaired(region.span).span);
}

/** The edits that leave all protected spans and their ends alone. */
export function outside(edits: readonly Edit[], spans: readonly Span[]): readonly Edit[] {
  if (spans.length === 0) return edits;
  return edits.filter(({ span }) => !spans.some(({ start, end }) => span.start <= end && span.end >= start));
}
