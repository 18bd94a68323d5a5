/** Exact words of one document: raw offsets, `quote` is the published text between them. */
export interface Citation {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}
