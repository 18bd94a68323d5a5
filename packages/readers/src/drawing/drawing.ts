/** A page drawn: an image, and how many of its pixels a unit of the page takes. */
export interface Drawing {
  readonly png: Uint8Array;
  readonly scale: number;
}

/** Pixels of a drawn page at most: an A3 sheet at 300 dpi has 17 million. Each takes four bytes. */
export const mostPixels = 20_000_000;
