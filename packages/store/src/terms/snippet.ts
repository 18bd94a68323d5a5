import type { Snippet } from "../model/index.ts";
import type { Hit } from "./hits.ts";

/** Characters shown before the first hit, and altogether. */
const BEFORE = 36;
const LENGTH = 160;
const ELLIPSIS = "…";

/** The part of a text around its first hit, with the hits in it; cut ends carry an ellipsis. */
export function snippetOf(text: string, hits: readonly Hit[]): Snippet {
  const first = hits[0]?.[0] ?? 0;
  const start =
    text.length <= LENGTH ? 0 : onCharacter(text, Math.max(0, Math.min(first - BEFORE, text.length - LENGTH)));
  const end = onCharacter(text, Math.min(text.length, start + LENGTH));
  const lead = start > 0 ? ELLIPSIS : "";
  const shift = lead.length - start;
  const shown = hits.filter(([from, to]) => to > start && from < end);
  return {
    text: lead + text.slice(start, end) + (end < text.length ? ELLIPSIS : ""),
    hits: shown.map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  };
}

/** The offset, or the one before it where it would cut a surrogate pair in two. */
function onCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
