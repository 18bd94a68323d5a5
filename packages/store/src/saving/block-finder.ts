import type { BlockRow } from "./block-rows.ts";

/** Index of the block a raw offset stands in, or of the last one that begins before it. */
export type BlockFinder = (offset: number) => number;

/** Blocks come in order and do not overlap, so the place is found by halving. */
export function blockFinder(blocks: readonly BlockRow[]): BlockFinder {
  return (offset) => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.rawStart ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
}
