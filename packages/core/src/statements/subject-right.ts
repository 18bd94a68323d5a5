import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import { LIGHT_VERBS, PARTITIVE_HEADS, PREDICATES, STOPS } from "./subject-words.ts";

/** A noun read behind a number (建设3个|概念验证中心), with the predicate that follows it. */
export interface RightNoun {
  readonly name: string;
  readonly span: Span | null;
  /** What is said of the noun, without light verbs: 拆迁腾退 in 15个村庄实施拆迁腾退. */
  readonly predicate: string;
  /** Where the predicate begins. */
  readonly end: number;
}

const PREDICATE = wordList(PREDICATES);
const STOP = wordList(STOPS);
const LIGHT = wordList(LIGHT_VERBS);
const PARTITIVE = wordList(PARTITIVE_HEADS);
const SHORTEST_NOUN = 1;

/**
 * Reads the noun behind a number. A noun that a verb in front of the number governs runs to the end of its phrase;
 * one that opens a clause ends where its predicate begins.
 */
export function readRight(text: string, right: Span, governed: boolean): RightNoun | null {
  let { start } = right;
  while (start < right.end && " 　的".includes(text.charAt(start))) start++;
  const opening = governed ? STOP.at(text, start, right.end) : PREDICATE.at(text, start, right.end);
  if (start >= right.end || opening > 0 || "和与及".includes(text.charAt(start))) return null;
  const stops = governed ? STOP : PREDICATE;
  const end = nounEnd(text, start, right.end, (at) => stops.at(text, at, right.end) > 0);
  const span = trimJoins(text, { start, end });
  if (span.end - span.start < SHORTEST_NOUN) return null;
  const name = text.slice(span.start, span.end);
  const completed = PARTITIVE.has(name) && text.charAt(end) === "的" ? completion(text, end + 1, right.end) : null;
  if (completed !== null) return { name: `${completed}${name}`, span: null, predicate: "", end };
  return { name, span, predicate: predicateOf(text, end, right.end), end };
}

/** A noun ends at 的, where what stops it begins, or at the end of its phrase. */
function nounEnd(text: string, start: number, limit: number, stopsAt: (at: number) => boolean): number {
  for (let at = start + SHORTEST_NOUN; at < limit; at++) {
    if (text.charAt(at) === "的" || stopsAt(at)) return at;
  }
  return limit;
}

function trimJoins(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && " 　、和与及，,并\n".includes(text.charAt(to - 1))) to--;
  return { start, end: to };
}

function completion(text: string, start: number, limit: number): string | null {
  const end = nounEnd(text, start, limit, (at) => PREDICATE.at(text, at, limit) > 0);
  return end - start >= 2 ? text.slice(start, end) : null;
}

function predicateOf(text: string, start: number, limit: number): string {
  let at = start;
  for (let length = LIGHT.at(text, at, limit); length > 0; length = LIGHT.at(text, at, limit)) at += length;
  return text.slice(at, limit).trim();
}
