import type { Alignment, AlignmentDecision } from "./alignment.ts";
import { pairsOf } from "./pairs.ts";

/**
 * The alignment as it is with people's decisions: what was confirmed stays paired and what was rejected stays apart, and
 * everything else is matched anew around them. Decisions of before are replaced; of two that confirm the same commitment
 * the first counts, one about a commitment that is not held any more is kept and changes nothing.
 */
export const applyDecisions = (alignment: Alignment, decisions: readonly AlignmentDecision[]): Alignment => ({
  ...alignment,
  decisions,
  pairs: pairsOf({ ...alignment, decisions }),
});
