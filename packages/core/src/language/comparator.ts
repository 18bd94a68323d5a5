import { COMPARATORS_BEFORE, COMPARATORS_BEHIND, COMPARATORS_CLOSING, type Comparator } from "./lexicon/comparators.ts";
import { skipBlank } from "./numeral.ts";
import { wordList } from "./words.ts";

/** A comparator found next to a number; `at` is its outer end, away from the number. */
export interface ComparatorMark {
  readonly op: Comparator;
  readonly at: number;
}

const BEFORE = COMPARATORS_BEFORE.map(([op, words]) => ({ op, words: wordList(words) }));
const BEHIND = COMPARATORS_BEHIND.map(([op, words]) => ({ op, words: wordList(words) }));
const CLOSING = COMPARATORS_CLOSING.map(([op, words]) => ({ op, words: wordList(words) }));
const CLOSES = "，,。；;、）)";

/** The comparator that ends right before `end` (blanks between do not count), reading back no further than `start`. */
export function comparatorBefore(text: string, start: number, end: number): ComparatorMark | undefined {
  let from = end;
  while (from > start && text.charAt(from - 1) === " ") from--;
  let found: ComparatorMark | undefined;
  let longest = 0;
  for (const { op, words } of BEFORE) {
    const length = words.before(text, start, from);
    if (length <= longest) continue;
    longest = length;
    found = { op, at: from - length };
  }
  return found;
}

/** The comparator that begins right behind a number and its unit. */
export function comparatorBehind(text: string, at: number, end: number): ComparatorMark | undefined {
  const from = skipBlank(text, at, end);
  for (const { op, words } of BEHIND) {
    const length = words.at(text, from, end);
    if (length > 0) return { op, at: from + length };
  }
  for (const { op, words } of CLOSING) {
    const length = words.at(text, from, end);
    if (length > 0 && CLOSES.includes(text.charAt(from + length) || "。")) return { op, at: from + length };
  }
  return undefined;
}

/** One comparator out of what stands before and behind: 超过 N 以上 is ≥, 达到约 N is ~; behind decides over before. */
export function joinComparators(before: Comparator | undefined, behind: Comparator | undefined): Comparator {
  return behind ?? before ?? "=";
}
