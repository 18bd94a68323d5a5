/**
 * Between places in the set text and raw offsets. Elements with `data-s`/`data-e` carry the raw span of a block or
 * cell; inside them, `data-r` carries the raw span of a repaired place. No position is kept anywhere else.
 */

interface RawSpan {
  readonly start: number;
  readonly end: number;
}

/** A text node and the raw span it stands for; `exact` where its characters are the published ones. */
interface Piece {
  readonly node: Text;
  readonly span: RawSpan;
  readonly exact: boolean;
}

/** A stretch of one text node. */
export interface TextStretch {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

const anchorSpan = (anchor: HTMLElement): RawSpan => ({
  start: Number(anchor.dataset.s ?? 0),
  end: Number(anchor.dataset.e ?? 0),
});

const repairSpan = (element: HTMLElement): RawSpan => {
  const [start = 0, end = 0] = (element.dataset.r ?? "").split(",").map(Number);
  return { start, end };
};

/** The text nodes of an anchor in order, each with its raw span. */
const piecesOf = (anchor: HTMLElement): readonly Piece[] => {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(anchor, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let raw = anchorSpan(anchor).start;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLElement && node.dataset.r !== undefined) raw = repairSpan(node).end;
    if (!(node instanceof Text)) continue;
    const repaired = node.parentElement?.closest<HTMLElement>("[data-r]") ?? null;
    if (repaired !== null) {
      pieces.push({ node, span: repairSpan(repaired), exact: repaired.classList.contains("was") });
      continue;
    }
    pieces.push({ node, span: { start: raw, end: raw + node.length }, exact: true });
    raw += node.length;
  }
  return pieces;
};

/** Raw offset of a place in the set text; null outside the book. For a repaired place, its beginning or its end. */
export const rawOffsetAt = (node: Node, offset: number, side: "start" | "end"): number | null => {
  const anchor = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-s]");
  if (anchor == null) return null;
  const span = anchorSpan(anchor);
  if (!(node instanceof Text)) return offset === 0 ? span.start : span.end;
  const piece = piecesOf(anchor).find((candidate) => candidate.node === node);
  if (piece === undefined) return null;
  return piece.exact ? piece.span.start + offset : piece.span[side];
};

const stretchOf = (piece: Piece, { start, end }: RawSpan): TextStretch | null => {
  const { node, span, exact } = piece;
  if (span.start >= end || span.end <= start) return null;
  if (!exact) return { node, from: 0, to: node.length };
  return { node, from: Math.max(0, start - span.start), to: Math.min(node.length, end - span.start) };
};

/** The stretches of the set text a raw span stands in, in reading order. */
export const stretchesOf = (book: HTMLElement, span: RawSpan): readonly TextStretch[] => {
  const anchors = [...book.querySelectorAll<HTMLElement>("[data-s]")].filter((anchor) => {
    const { start, end } = anchorSpan(anchor);
    return start < span.end && end > span.start;
  });
  return anchors.flatMap(piecesOf).flatMap((piece) => stretchOf(piece, span) ?? []);
};
