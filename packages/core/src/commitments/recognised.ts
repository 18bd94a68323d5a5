import type { Document } from "../document/index.ts";
import { type Span, spanMap } from "../text/index.ts";
import { lowest } from "./figures-within.ts";

/** What recognition of the page images says of a stretch of the repaired text. */
export interface Recognition {
  /** Lowest confidence (0 to 1) of the recognised words it stands on; 1 where they have none. */
  readonly confidence: number;
}

/** Tells of a stretch of the repaired text how its words were recognised; null where they were given as characters. */
export type Recognise = (span: Span) => Recognition | null;

interface Words {
  readonly span: Span;
  readonly confidence: number;
}

/** How the words of a document were recognised, for documents with pages that are images. */
export function recognitionOf({ source, edits }: Document): Recognise {
  const pages: Span[] = [];
  const words: Words[] = [];
  for (const region of source.regions) {
    if (region.kind === "page" && region.recognised) pages.push(region.span);
    if (region.kind === "box" && region.confidence !== null) {
      words.push({ span: region.span, confidence: region.confidence });
    }
  }
  if (pages.length === 0 && words.length === 0) return () => null;
  const { toRaw } = spanMap(edits, source.text.length);
  return (span) => {
    const raw = toRaw(span);
    const within = overlapping(words, ({ span: box }) => box, raw);
    if (within.length === 0 && overlapping(pages, (page) => page, raw).length === 0) return null;
    return { confidence: within.reduce((least, { confidence }) => Math.min(least, confidence), 1) };
  };
}

/** The stretches that share a character with a span; they are in order and do not overlap each other. */
function overlapping<T>(stretches: readonly T[], spanOf: (one: T) => Span, { start, end }: Span): readonly T[] {
  const reaches = (index: number, offset: number, edge: keyof Span): boolean => {
    const one = stretches[index];
    return one === undefined || spanOf(one)[edge] >= offset;
  };
  const first = lowest(stretches.length, (index) => reaches(index, start + 1, "end"));
  const behind = lowest(stretches.length, (index) => reaches(index, end, "start"));
  return stretches.slice(first, behind);
}
