import { ADVERBS, DUTY_VERBS } from "./duty-words.ts";
import { wordAt } from "./word-list.ts";

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
