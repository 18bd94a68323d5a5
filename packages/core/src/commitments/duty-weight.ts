import {
  CARRIERS,
  CONCRETE_VERBS,
  COUNTED_OR_NAMED,
  DIRECTION_ENDS,
  INNER_DEED,
  STATE_TOLD,
  VISION_ENDS,
} from "./duty-weight-words.ts";
import { ADVERBS, CIRCUMSTANCES, INNER_BUILD, INNER_VERB, OBJECT_FIRST, WORK_FIRST } from "./duty-words.ts";
import { opensWith } from "./opening.ts";
import { wordAt } from "./word-list.ts";

/** How far behind a carrier the deed stands that it carries: 支持各地建设…. */
const NEAR = 8;

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
  if (opensWith(clause, CIRCUMSTANCES)) return INNER_VERB.test(clause) || INNER_BUILD.test(clause);
  const carrier = wordAt(clause, at, CARRIERS);
  return carrier > 0 && INNER_DEED.test(clause.slice(at + carrier)) && !DIRECTION_ENDS.test(clause);
}

/** Whether a clause tells a deed that is done or not done (建成, 设立, 支持建设), whatever its object is called; no vision. */
export function isDone(clause: string): boolean {
  if (VISION_ENDS.test(clause) || STATE_TOLD.test(clause)) return false;
  const at = behindAdverbs(clause);
  if (wordAt(clause, at, CONCRETE_VERBS) > 0)
    return !DIRECTION_ENDS.test(clause) && !opensWith(clause.slice(at), OBJECT_FIRST);
  if (DIRECTION_ENDS.test(clause)) return false;
  if (opensWith(clause, CIRCUMSTANCES)) return INNER_VERB.test(clause) || INNER_BUILD.test(clause);
  const carrier = wordAt(clause, at, CARRIERS);
  return carrier > 0 && INNER_DEED.test(clause.slice(at + carrier, at + carrier + NEAR));
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
