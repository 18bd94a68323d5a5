import type { Bilingual, Direction, SeriesMeasure, SeriesPoint } from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import type { Citation } from "../citation.ts";
import type { SeriesNature } from "../reconciliation/index.ts";
import type { Step } from "../step.ts";

/** How two plans lie to each other: a place above and one below, or two of one place after each other. */
export const ALIGNMENT_MODES = ["upper-lower", "predecessor-successor"] as const;

export type AlignmentMode = (typeof ALIGNMENT_MODES)[number];

/** What became of a commitment of the upper plan in the lower, or of the earlier in the later; `own` and `new` have no counterpart before. */
export const ALIGNMENT_RELATIONS = {
  "upper-lower": ["contradicting", "looser", "stricter", "covered", "not-comparable", "uncovered", "own"],
  "predecessor-successor": ["dropped", "lowered", "raised", "reworded", "kept", "new"],
} as const satisfies Readonly<Record<AlignmentMode, readonly string[]>>;

export type AlignmentRelation = (typeof ALIGNMENT_RELATIONS)[AlignmentMode][number];

/** Why a relation is as it is, where the relation alone does not say. */
export type AlignmentReason =
  | "total-of-upper-place" // a sum over the whole place above, of which this place owes a part nobody tells
  | "part-of-upper-place" // the upper plan names the part this place owes, which is compared
  | "other-period" // the two targets are for times that cannot be held against each other
  | "addition-or-total" // one tells what is added, the other what is there
  | "average-or-total" // one is told for each year, the other for all years together
  | "other-scope" // their numbers are of different measures or parts
  | "no-better-side" // neither more nor less is better, and the numbers differ
  | "opposite-bounds" // what one asks for at least lies beyond what the other allows at most
  | "opposite-deeds" // one builds up what the other takes away
  | "put-off" // the later document sets a later time for the same work
  | "without-number" // one sets a number, the other tells the same in words only
  | "refers-to-upper"; // 达到市级要求: the target is the upper one by reference

/** A number a commitment sets, with what it is a number of. */
export interface AlignedGoal {
  /** Concept, measure and part, whatever the place. */
  readonly identity: string;
  readonly series: string;
  readonly name: Bilingual;
  readonly measure: SeriesMeasure;
  readonly direction: Direction;
  /** What happens in a time, or may, compares only for times of one length. */
  readonly course: SeriesNature["course"];
  /** The years its document plans. */
  readonly plan: string | null;
  readonly point: SeriesPoint;
  /** The part of the whole it is told of, null for the whole. */
  readonly part: string | null;
  /** In an upper plan: its words name the lower place as the one who owes it. */
  readonly isOfLower: boolean;
}

/** One commitment as it is aligned. */
export interface AlignedItem extends Pick<CommitmentRecord, "kind" | "nature" | "title" | "period" | "deadline"> {
  /** Stable: document and raw place; what decisions name it by. */
  readonly key: string;
  /** Id of the commitment. */
  readonly commitment: string;
  readonly citation: Citation;
  readonly goals: readonly AlignedGoal[];
  /** Names its concept may stand under in series, for an indicator. */
  readonly concepts: readonly string[];
  /** The words of a target without number, for an indicator. */
  readonly targetText: string | null;
  /** How likely an upper plan's commitment is meant for the lower place, 0 to 1; 1 between plans of one place. */
  readonly concern: number;
}

/** How alike two commitments are, 0 to 1, and what that stands on. */
export interface AlignmentScore {
  readonly total: number;
  /** Shared series or concepts; null where neither tells one. */
  readonly series: number | null;
  /** What is done: the titles' words by rarity, and how much of each is in the other's sentence. */
  readonly words: number;
  /** Shared names in quotation marks and titles; null where one names none. */
  readonly names: number | null;
  /** The same verb opens both, or one opens with none. */
  readonly deed: boolean;
}

/** Two commitments that may say the same, by their keys. */
export interface AlignmentCandidate {
  readonly from: string;
  readonly to: string;
  readonly score: AlignmentScore;
}

/** The two numbers a relation rests on. */
export interface Deciding {
  readonly name: Bilingual;
  readonly measure: SeriesMeasure;
  readonly from: SeriesPoint;
  readonly to: SeriesPoint;
}

/** One line of an alignment. Every commitment of both documents is in exactly one, in `from`, `to` or `again`. */
export interface AlignedPair {
  /** Stable: mode and the two keys. */
  readonly id: string;
  readonly relation: AlignmentRelation;
  readonly reason: AlignmentReason | null;
  readonly from: AlignedItem | null;
  readonly to: AlignedItem | null;
  readonly score: AlignmentScore | null;
  /** The numbers compared, the later or lower less the earlier or upper. */
  readonly steps: readonly Step[];
  /** Null where no numbers decided. */
  readonly deciding: Deciding | null;
  /** Commitments of either document that tell the same once more. */
  readonly again: readonly AlignedItem[];
  /** Keys of others that fit as well, likeliest first: a person should look. */
  readonly candidates: readonly AlignmentCandidate[];
  readonly decision: "confirmed" | null;
}

/** A person's word on two commitments, by their keys. */
export interface AlignmentDecision {
  readonly from: string;
  readonly to: string;
  readonly verdict: "confirmed" | "rejected";
}

/** Two documents side by side, with everything that is needed to match them anew. */
export interface Alignment {
  readonly mode: AlignmentMode;
  /** Upper or earlier document. */
  readonly from: string;
  /** Lower or later document. */
  readonly to: string;
  readonly items: { readonly from: readonly AlignedItem[]; readonly to: readonly AlignedItem[] };
  readonly candidates: readonly AlignmentCandidate[];
  readonly decisions: readonly AlignmentDecision[];
  readonly pairs: readonly AlignedPair[];
}
