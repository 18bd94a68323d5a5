import type { Status } from "../status/index.ts";
import type { MemberValue } from "./member-value.ts";

/** How the commitments of a subject stand. Unknown is apart from missed (G57): it is in no denominator. */
export interface CommitmentCounts {
  /** Those by statement included. */
  readonly reached: number;
  /** Of those reached: somebody says so, and nothing else shows it. */
  readonly byStatement: number;
  readonly onTrack: number;
  readonly atRisk: number;
  readonly offTrack: number;
  readonly missed: number;
  readonly unknown: number;
  readonly notComparable: number;
  /** Not due yet, or withdrawn: no part of it. */
  readonly left: number;
}

type Counted = Exclude<keyof CommitmentCounts, "byStatement">;

const COUNTED_AS: Readonly<Record<Status, Counted>> = {
  reached: "reached",
  "on-track": "onTrack",
  "at-risk": "atRisk",
  "off-track": "offTrack",
  missed: "missed",
  unknown: "unknown",
  "not-comparable": "notComparable",
  "not-due": "left",
  withdrawn: "left",
};

/** Nothing counted. */
export const NO_COUNTS: CommitmentCounts = {
  ...{ reached: 0, byStatement: 0, onTrack: 0, atRisk: 0, offTrack: 0, missed: 0 },
  ...{ unknown: 0, notComparable: 0, left: 0 },
};

/** The counts with so many more of a status. */
export function withStatus(
  counts: CommitmentCounts,
  status: Status,
  { count = 1, byStatement = 0 }: { readonly count?: number; readonly byStatement?: number } = {},
): CommitmentCounts {
  const field = COUNTED_AS[status];
  const stated = status === "reached" ? byStatement : 0;
  return { ...counts, [field]: counts[field] + count, byStatement: counts.byStatement + stated };
}

/** How many can be judged: the denominator of the share. */
export const judgedOf = ({ reached, onTrack, atRisk, offTrack, missed }: CommitmentCounts): number =>
  reached + onTrack + atRisk + offTrack + missed;

/**
 * Per cent of commitments that are reached or on track, among those that can be judged. Its interval takes what is reached by
 * statement alone and what cannot be judged once as not kept and once as kept, and on top of it the chance in a small
 * number: three of three kept tell less than ninety of ninety.
 */
export function shareKept(counts: CommitmentCounts, least: number): MemberValue {
  const { reached, byStatement, onTrack, unknown, notComparable, left } = counts;
  const judged = judgedOf(counts);
  const open = unknown + notComparable;
  if (judged + open === 0) return { kind: "missing", reason: left === 0 ? "no-commitments" : "none-judged" };
  if (judged === 0) return { kind: "missing", reason: "none-judged" };
  if (judged < least) return { kind: "missing", reason: "too-few" };
  const kept = reached + onTrack;
  const all = judged + open;
  const low = 100 * wilson(kept - byStatement, all, -1);
  const high = 100 * wilson(kept + open, all, 1);
  return { kind: "number", value: (100 * kept) / judged, low, high, target: null };
}

/** Half of what lies between in eight of ten cases, of the normal distribution: the width forecasts have, too. */
const EIGHTY_PER_CENT = 1.2815515655446004;

/**
 * One end of the interval of a share (E. B. Wilson, Journal of the American Statistical Association 22, 1927); that ranks of
 * institutions need one: Goldstein & Spiegelhalter, Journal of the Royal Statistical Society A 159, 1996.
 */
function wilson(kept: number, all: number, side: 1 | -1): number {
  const share = kept / all;
  const square = EIGHTY_PER_CENT ** 2 / all;
  const middle = share + square / 2;
  const half = EIGHTY_PER_CENT * Math.sqrt((share * (1 - share)) / all + square / (4 * all));
  return Math.min(1, Math.max(0, (middle + side * half) / (1 + square)));
}
