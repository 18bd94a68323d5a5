/**
 * A run of characters and where it stands on its page: start and end in the raw text, then left, top, width and height
 * in the units of the page; last, how sure the recognition of an image was (0 to 1), where there was one.
 */
export type LayoutBox =
  | readonly [start: number, end: number, x: number, y: number, width: number, height: number]
  | readonly [start: number, end: number, x: number, y: number, width: number, height: number, confidence: number];

/** A page of a paginated original. */
export interface LayoutPage {
  /** Counts from 1. */
  readonly number: number;
  /** In points (1/72 inch), of an image in pixels; null for a page whose text says nothing of it. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Whether its text was read from an image. */
  readonly recognised: boolean;
  /** The stretch of the raw text that stands on it; null for a page without text. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** A page with where its text stands. */
export interface LayoutPageDetail extends LayoutPage {
  readonly boxes: readonly LayoutBox[];
}
