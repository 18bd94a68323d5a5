import { ADVERBS, DUTY_VERBS } from "./duty-words.ts";
import { wordAt } from "./word-list.ts";

/** Where the verb a clause opens with stands in it: adverbs lie before it, what is done behind it. */
export interface OpeningDeed {
  readonly start: number;
  readonly end: number;
}

/** The verb of duty a clause opens with, adverbs in front of it left aside; null where it opens with none. */
export function openingDeed(text: string): OpeningDeed | null {
  let at = 0;
  for (;;) {
    const adverb = wordAt(text, at, ADVERBS);
    const verb = wordAt(text, at, DUTY_VERBS);
    if (verb > 0) return { start: at, end: at + verb };
    if (adverb === 0) return null;
    at += adverb;
  }
}

/** Whether a clause opens with a verb that tells a duty, adverbs in front of it left aside. */
export const beginsWithDeed = (text: string): boolean => openingDeed(text) !== null;
