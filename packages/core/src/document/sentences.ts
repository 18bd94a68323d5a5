import type { Span } from "../text/index.ts";

const ENDS = new Set("。！？!?");
const CLOSES = new Set("”’」』》）)】]");

const OPEN = 1;
const CLOSE = 2;
const END = 3;

/** What each UTF-16 unit does to a sentence: a table, since every character of a text passes here. */
const MARKS = marks([
  [OPEN, "（([【“‘「『"],
  [CLOSE, "）)]】”’」』"],
  [END, "。！？!?"],
]);

function marks(kinds: readonly (readonly [number, string])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [kind, characters] of kinds) {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  }
  return table;
}
const BLANK = /\s/;

/** A bracket left open longer than this was never meant to close: it no longer holds its sentence together. */
const LONGEST_ASIDE = 120;

/**
 * Cuts a stretch of prose into sentences: behind 。！？ with the quotation marks and brackets that close there,
 * not inside brackets or quotations. Spans are in order, trimmed, and cover all but white space.
 */
export function cutSentences(text: string, span: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  for (let at = nextCut(text, start, span.end); at < span.end; at = nextCut(text, start, span.end)) {
    pushTrimmed(text, start, at, sentences);
    start = at;
  }
  pushTrimmed(text, start, span.end, sentences);
  return sentences;
}

/** Offset behind the sentence that begins at `start`, or `end`. */
function nextCut(text: string, start: number, end: number): number {
  let opened = -1; // where the outermost open bracket or quotation began
  let depth = 0;
  for (let at = start; at < end; at++) {
    const mark = MARKS[text.charCodeAt(at)];
    if (mark === 0) continue;
    if (mark === OPEN) {
      if (depth === 0) opened = at;
      depth++;
    } else if (mark === CLOSE) depth = Math.max(0, depth - 1);
    else if (mark === END && (depth === 0 || at - opened > LONGEST_ASIDE || closesHere(text, at, depth, end))) {
      return behindClosers(text, at + 1, end);
    }
  }
  return end;
}

/** Whether all that is open is closed directly behind the full stop at `at`: “……。” ends a sentence. */
function closesHere(text: string, at: number, depth: number, end: number): boolean {
  return behindClosers(text, at + 1, end) - at - 1 >= depth;
}

function behindClosers(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (CLOSES.has(text.charAt(at)) || ENDS.has(text.charAt(at)))) at++;
  return at;
}

function pushTrimmed(text: string, from: number, to: number, into: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  if (start < end) into.push({ start, end });
}
