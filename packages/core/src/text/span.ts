/**
 * A half-open range of UTF-16 code units: the characters `text.slice(start, end)`.
 * A thing read from a document either has a span or is declared generated (unist); a span is never guessed.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
