import type { SheetCell } from "@lantu/core/signals";

/** A rectangle of cells that are one; rows from 1, columns from 0, the last ones included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The merged cells a sheet lists behind its rows (ISO/IEC 29500, 18.3.1.55 mergeCells). */
export function mergesOf(sheet: Uint8Array): readonly Merge[] {
  const at = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).lastIndexOf("<mergeCells");
  if (at < 0) return [];
  const list = new TextDecoder().decode(sheet.subarray(at));
  return [...list.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = "", top = "", right = "", bottom = ""]) => ({
      ...{ top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) },
    }),
  );
}

/** Column letters as a number from 0. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Merged cells over several rows, by which a sheet says one thing for each of them; at most so many are told. */
const TOLD_MERGES = 10_000;

/** Those of the merged cells that reach over several rows. */
export const overRows = (merges: readonly Merge[]): readonly Merge[] =>
  merges.filter(({ top, bottom }) => bottom > top).slice(0, TOLD_MERGES);

/** Fills merged cells with what stands in their first, row by row from the top. */
export class Merges {
  readonly #byTop = new Map<number, Merge[]>();
  #open: (Merge & { readonly cell: SheetCell })[] = [];

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) {
      const same = this.#byTop.get(merge.top);
      if (same === undefined) this.#byTop.set(merge.top, [merge]);
      else same.push(merge);
    }
  }

  /** The cells of a row, merged ones filled. Rows must come in order. */
  fill(row: number, cells: readonly SheetCell[]): readonly SheetCell[] {
    this.#open = this.#open.filter(({ bottom }) => bottom >= row);
    for (const merge of this.#byTop.get(row) ?? []) this.#open.push({ ...merge, cell: cells[merge.left] ?? "" });
    if (this.#open.length === 0) return cells;
    const filled = [...cells];
    for (const { left, right, cell } of this.#open) {
      while (filled.length <= right) filled.push("");
      filled.fill(cell, left, right + 1);
    }
    return filled;
  }
}
