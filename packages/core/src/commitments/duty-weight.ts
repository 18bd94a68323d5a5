import {
  CARRIERS,
  CONCRETE_VERBS,
  COUNTED_OR_NAMED,
  DIRECTION_ENDS,
  INNER_DEED,
  VISION_ENDS,
} from "./duty-weight-words.ts";
import { ADVERBS, CIRCUMSTANCES, INNER_VERB, OBJECT_FIRST, WORK_FIRST } from "./duty-words.ts";
import { opensWith } from "./opening.ts";
import { wordAt } from "./word-list.ts";

/** A clause longer than this names its object closely enough to be given out whatever its verb. */
const LONGEST_VAGUE = 20;

/**
 * Whether a clause tells a deed that could be given out and checked by itself: it makes or does some one thing, or
 * counts or names what it is about. Otherwise it tells a direction (完善机制, 加强管理, 推动产业升级), which goes with the deeds
 * beside it.
 */
export function isSpecific(clause: string): boolean {
  if (clause.length > LONGEST_VAGUE || isCounted(clause)) return true;
  if (VISION_ENDS.test(clause)) return false;
  const at = behindAdverbs(clause);
  if (wordAt(clause, at, CONCRETE_VERBS) > 0 || opensWith(clause, OBJECT_FIRST) || WORK_FIRST.test(clause)) return true;
  if (opensWith(clause, CIRCUMSTANCES)) return INNER_VERB.test(clause);
  const carrier = wordAt(clause, at, CARRIERS);
  return carrier > 0 && INNER_DEED.test(clause.slice(at + carrier)) && !DIRECTION_ENDS.test(clause);
}

/** Whether a clause gives a number or a name. */
export function isCounted(clause: string): boolean {
  return COUNTED_OR_NAMED.test(clause);
}

/** Where the adverbs that open a clause end. */
function behindAdverbs(clause: string): number {
  let at = 0;
  for (;;) {
    const adverb =
      wordAt(clause, at, CARRIERS) > 0 || wordAt(clause, at, CONCRETE_VERBS) > 0 ? 0 : wordAt(clause, at, ADVERBS);
    if (adverb === 0) return at;
    at += adverb;
  }
}
