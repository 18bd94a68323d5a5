import type { Edit } from "./edit.ts";
import type { Source } from "./source.ts";
import type { Span } from "./span.ts";
import type { SpanMap } from "./span-map.ts";

/**
 * What the original itself says of its layout needs no guess: the tables and headings a reader marked, as spans of the
 * published text, in order.
 */
export function markedSpans(source: Source): readonly Span[] {
  return source.regions.filter(({ kind }) => kind === "table" || kind === "heading").map(({ span }) => span);
}

/** The edits that leave the marked spans and their ends alone. */
export function outside(edits: readonly Edit[], marked: readonly Span[], map: SpanMap): readonly Edit[] {
  return apart(edits, marked, map, (edit, span) => edit.start <= span.end && edit.end >= span.start);
}

/**
 * The edits that change nothing in the spans a person wants to stand as published. An edit may end where such a span
 * begins; an empty span keeps the place it names from having anything inserted.
 */
export function keeping(edits: readonly Edit[], kept: readonly Span[], map: SpanMap): readonly Edit[] {
  return apart(edits, kept, map, overlap);
}

function overlap(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** The edits (offsets into the text `map` leads to) that clash with none of the spans (offsets into the published one). */
function apart(
  edits: readonly Edit[],
  spans: readonly Span[],
  map: SpanMap,
  clash: (edit: Span, span: Span) => boolean,
): readonly Edit[] {
  if (spans.length === 0 || edits.length === 0) return edits;
  const guarded = spans.map((span) => map.toRepaired(span).span).sort((a, b) => a.start - b.start || a.end - b.end);
  const reach = furthestEnds(guarded);
  return edits.filter(({ span }) => {
    let index = lastStarting(guarded, span.end);
    for (; index >= 0 && (reach[index] ?? 0) >= span.start; index--) {
      const one = guarded[index];
      if (one !== undefined && clash(span, one)) return false;
    }
    return true;
  });
}

/** For each span the furthest end of it and all before it: beyond that, none of them reaches. */
function furthestEnds(spans: readonly Span[]): readonly number[] {
  let furthest = 0;
  return spans.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
}

/** Index of the last span that starts at or before `at`, -1 where none does. */
function lastStarting(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
