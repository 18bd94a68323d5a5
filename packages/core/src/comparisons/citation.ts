import type { SeriesPoint } from "../indicators/index.ts";

/** Exact words of one document: raw offsets, `quote` is the published text between them. */
export interface Citation {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The sentence or table line a number stands in. */
export const sentenceOf = ({ document, sentence }: SeriesPoint): Citation => ({ document, ...sentence });
