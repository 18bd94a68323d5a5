import { ADVERBS, DUTY_VERBS } from "./duty-words.ts";

/** The longest words of the lists of verbs and adverbs, in UTF-16 units. */
const LONGEST_WORD = 4;

/** Length of the longest word of a list that begins at an offset, 0 for none. */
export function wordAt(text: string, at: number, list: ReadonlySet<string>): number {
  for (let length = LONGEST_WORD; length > 0; length--) {
    if (at + length <= text.length && list.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

/** Whether a clause opens with a verb that tells a duty, adverbs in front of it left aside. */
export function beginsWithDeed(text: string): boolean {
  let at = 0;
  for (;;) {
    const adverb = wordAt(text, at, ADVERBS);
    const verb = wordAt(text, at, DUTY_VERBS);
    if (verb > 0) return true;
    if (adverb === 0) return false;
    at += adverb;
  }
}
