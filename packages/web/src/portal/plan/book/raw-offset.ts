import type { BookRepair } from "@lantu/server/contract";

/** What leads from a block's text as read back to the published text. */
export interface RepairedBlock {
  /** Raw offset of the block's first character. */
  readonly start: number;
  readonly repairs: readonly Pick<BookRepair, "from" | "to" | "start" | "end">[];
}

/**
 * Raw offset of an offset into a block's text as read, for the beginning or the end of a stretch: what was removed at
 * its very edge stays outside. Inside a repaired place, where single characters have no counterpart, it is that
 * place's own beginning or end.
 */
export const rawOffset = (block: RepairedBlock, offset: number, side: "start" | "end"): number => {
  let text = 0;
  let raw = block.start;
  for (const repair of block.repairs) {
    if (side === "end" ? offset <= repair.from : offset < repair.from) break;
    if (offset < repair.to) return side === "start" ? repair.start : repair.end;
    text = repair.to;
    raw = repair.end;
  }
  return raw + (offset - text);
};
