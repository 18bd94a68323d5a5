import type { AlignedPair, AlignmentDecisions } from "@lantu/server/contract";

/** A person's word on one pair, by the keys of its commitments. */
export type Verdict = AlignmentDecisions["items"][number];

/** Verdicts of one request: the interface takes no more. */
const mostAtOnce = 200;

/** What a pair is to people before they say something else of it. */
const standing = ({ decision }: AlignedPair): Verdict["verdict"] => decision ?? "open";

/** A verdict on a pair as it is shown; null for what stands alone. */
export const verdictOn = ({ from, to }: AlignedPair, verdict: Verdict["verdict"]): Verdict | null =>
  from === null || to === null ? null : { from: from.key, to: to.key, verdict };

/** What takes a verdict on a pair back: the pair is to people what it was before. */
export const backOf = (pair: AlignedPair): readonly Verdict[] => {
  const back = verdictOn(pair, standing(pair));
  return back === null ? [] : [back];
};

/** Verdicts in requests the interface takes. */
export const pieces = (verdicts: readonly Verdict[]): readonly (readonly Verdict[])[] =>
  Array.from({ length: Math.ceil(verdicts.length / mostAtOnce) }, (_, at) =>
    verdicts.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  );
