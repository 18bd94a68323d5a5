import type { Span } from "../../text/index.ts";
import { CLAUSE_WORDS, COUNTED, LAST_JOINT, OPEN_LIST } from "./lexicon/list-words.ts";

/** The things named between marks, and how many they are at most. */
export interface Enumerated {
  readonly items: readonly Span[];
  readonly most: number;
}

/** A list longer than this in one sentence is prose. */
const LONGEST = 400;

const ENDS = /[。；;！？\n）)，,]/;
const OPENS = "“‘《（(「";
const CLOSES = "”’》）)」";

/**
 * The things named one by one from a place on (甲中心、乙中心和丙中心。), or null where the list is open, has only one thing,
 * or its pieces are not alike enough to be things of one kind.
 */
export function enumeratedFrom(text: string, at: number, end: number): Enumerated | null {
  const { pieces, closedBy } = cut(text, at, Math.min(end, at + LONGEST));
  if (closedBy === "，" || closedBy === "," || closedBy === null || pieces.length < 2) return null;
  const words = pieces.map(({ start, end: until }) => text.slice(start, until).trim());
  if (words.some((word) => word === "") || !areAlike(words)) return null;
  const joints = words.at(-1)?.match(LAST_JOINT)?.length ?? 0;
  return { items: pieces, most: pieces.length + joints };
}

/** The pieces between 、 outside brackets and quotations, and the mark that ends them; null where the text ends without. */
function cut(text: string, from: number, end: number): { pieces: readonly Span[]; closedBy: string | null } {
  const pieces: Span[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < end; at++) {
    const character = text.charAt(at);
    if (OPENS.includes(character)) depth++;
    else if (depth > 0 && CLOSES.includes(character)) depth--;
    else if (depth === 0 && character === "、") {
      pieces.push({ start, end: at });
      start = at + 1;
    } else if (depth === 0 && ENDS.test(character)) {
      return { pieces: [...pieces, { start, end: at }], closedBy: character };
    }
  }
  return { pieces: [...pieces, { start, end }], closedBy: end - from < LONGEST ? "\n" : null };
}

/** Where the clause of a list begins. */
const BEGINS = /[，,。；;：:！？\n）)]/;

/**
 * The things named directly before their count (甲区、乙区、丙区三大板块), or null where fewer than two are. Words in front of
 * the first thing stay with it: where its name begins is not looked for.
 */
export function enumeratedBefore(text: string, from: number, at: number): Enumerated | null {
  const start = clauseStart(text, Math.max(from, at - LONGEST), at);
  const { pieces } = cut(text, start, at);
  const words = pieces.map(({ start: first, end }) => text.slice(first, end).trim());
  if (
    pieces.length < 2 ||
    words.some((word) => word === "" || isHalfQuoted(word)) ||
    !areAlike(words.slice(1)) ||
    COUNTED.test(words[0] ?? "")
  )
    return null;
  const joints = words.reduce((all, word) => all + (word.match(LAST_JOINT)?.length ?? 0), 0);
  return { items: pieces, most: pieces.length + joints };
}

/** A quotation that does not end before the count: the count is part of what is quoted. */
const isHalfQuoted = (word: string): boolean => word.split("“").length !== word.split("”").length;

function clauseStart(text: string, from: number, at: number): number {
  let depth = 0;
  for (let start = at; start > from; start--) {
    const character = text.charAt(start - 1);
    if (CLOSES.includes(character)) depth++;
    else if (depth > 0 && OPENS.includes(character)) depth--;
    else if (depth === 0 && BEGINS.test(character)) return start;
  }
  return from;
}

/** Characters of a bare name at most, where its end does not show that it is one of a kind. */
const BARE_NAME = 8;

/** Things of one kind end alike (…中心、…中心), stand all in quotation marks, or are bare names. */
function areAlike(words: readonly string[]): boolean {
  if (words.some((word) => OPEN_LIST.test(word) || COUNTED.test(word))) return false;
  if (words.every((word) => /^[“《].*[”》]$/.test(word))) return true;
  if (words.some((word) => CLAUSE_WORDS.test(word))) return false;
  const last = words[0]?.slice(-1);
  return words.every((word) => word.slice(-1) === last) || words.every((word) => word.length <= BARE_NAME);
}
