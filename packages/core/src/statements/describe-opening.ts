import type { Block, Document } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import type { PlacedPattern } from "./describe-patterns.ts";

/** A document says what it is within its first characters; a long cover and a contents list fit in. */
const OPENING_LENGTH = 6000;

/**
 * A stretch of the document without its white space: titles are set over several lines and with letter-spacing,
 * so patterns of the genre are matched here and led back.
 */
export interface Opening {
  readonly text: string;
  /** Offset in the document's text of each character of `text`. */
  readonly at: readonly number[];
  /** Offsets into `text` where a line of the document begins, in ascending order. */
  readonly lines: ReadonlySet<number>;
}

/** The first characters of a document, without what is not part of it, or with it. */
export function openingOf(document: Document, noises: "without noise" | "with noise"): Opening {
  const isLeftOut = (block: Block): boolean => block.kind === "noise" && noises === "without noise";
  const noise = document.blocks.filter(isLeftOut).map((block) => block.span);
  return compact(document.text, { start: 0, end: Math.min(document.text.length, OPENING_LENGTH) }, noise);
}

/** The last characters of a document: signature and date of official letters stand there. */
export function closingOf(document: Document): Opening {
  const end = document.text.length;
  return compact(document.text, { start: Math.max(0, end - 400), end }, []);
}

/** A place of the opening as a span of the document's text. */
export function spanOf(opening: Opening, start: number, end: number): Span {
  const first = opening.at[start] ?? 0;
  return { start: first, end: (opening.at[end - 1] ?? first) + 1 };
}

/** Whether a line of the document begins, or the opening ends, at an offset into the opening's text. */
export function isLineEdge(opening: Opening, offset: number): boolean {
  return offset === 0 || offset === opening.text.length || opening.lines.has(offset);
}

/** The places where a pattern fits and may stand, in order. */
export function* placesOf(opening: Opening, { pattern, where }: PlacedPattern): Generator<RegExpExecArray> {
  if (where === "anywhere") return yield* opening.text.matchAll(pattern);
  const sticky = new RegExp(pattern.source, "uy");
  for (const line of opening.lines) {
    sticky.lastIndex = line;
    const match = sticky.exec(opening.text);
    if (match !== null && (where === "line-start" || isLineEdge(opening, sticky.lastIndex))) yield match;
  }
}

function compact(text: string, within: Span, without: readonly Span[]): Opening {
  const kept: string[] = [];
  const at: number[] = [];
  const lines = new Set<number>();
  let fresh = true;
  let next = 0;
  for (let offset = within.start; offset < within.end; offset++) {
    while (next < without.length && (without[next]?.end ?? 0) <= offset) next++;
    const character = text.charAt(offset);
    if (character === "\n") fresh = true;
    if (/\s/.test(character) || offset >= (without[next]?.start ?? within.end)) continue;
    if (fresh) lines.add(kept.length);
    fresh = false;
    kept.push(character);
    at.push(offset);
  }
  return { text: kept.join(""), at, lines };
}
