import type { Region } from "@lantu/core";

/** Regions in order of their start; of two that start together the longer, outer one comes first. */
export function inOrder(regions: readonly Region[]): readonly Region[] {
  return regions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
