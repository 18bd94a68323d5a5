import type { Box as PageBox } from "@lantu/core";
import { apply, type Box, type Matrix } from "./geometry.ts";
import { ascent, descent, type Line } from "./line.ts";
import type { Piece, Run } from "./run.ts";

/** A part of a text and where it is shown. `from` and `to` are offsets into that text. */
export interface PlacedPart {
  readonly from: number;
  readonly to: number;
  readonly box: PageBox;
  readonly confidence: number | null;
}

/** Characters the layout sets between two runs at most; what is found farther off is another of the same wording. */
const widestGap = 2;

/**
 * Where the runs of `lines` stand in the text that was read from them. Each run is looked for behind the one before:
 * what the layout left out of the text, or changed in it, has no place and is passed over.
 */
export function boxesOf(text: string, lines: readonly Line[], shown: Matrix): readonly PlacedPart[] {
  const parts: PlacedPart[] = [];
  let at = 0;
  for (const run of lines.flatMap((line) => line.runs)) {
    const found = text.indexOf(run.text, at);
    if (found < 0 || found > at + widestGap) continue;
    for (const { from, to, left, right, confidence } of piecesOf(run)) {
      parts.push({ from: found + from, to: found + to, box: shownBox(boxOf(run, left, right), shown), confidence });
    }
    at = found + run.text.length;
  }
  return parts;
}

function piecesOf(run: Run): readonly Piece[] {
  return run.pieces ?? [{ from: 0, to: run.text.length, left: run.left, right: run.right, confidence: null }];
}

function boxOf({ baseline, size }: Run, left: number, right: number): Box {
  return { left, right, top: baseline - ascent * size, bottom: baseline + descent * size };
}

/** A box of the layout on the page as it is shown: the smallest upright one around it. */
function shownBox({ left, top, right, bottom }: Box, shown: Matrix): PageBox {
  const corners = [apply(shown, left, top), apply(shown, right, top), apply(shown, left, bottom)];
  const far = apply(shown, right, bottom);
  const [xs, ys] = [[...corners, far].map(([x]) => x), [...corners, far].map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
