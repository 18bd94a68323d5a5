import type { Status } from "@lantu/core/judgements";
import type { IndexSubject } from "@lantu/core/ledger";

/** How many commitments of a subject, kind and nature stand so. */
export interface CommitmentTally {
  /** Id of a document or of the unit that leads; the place of a document as it names it. */
  readonly subject: string;
  readonly kind: "indicator" | "task" | "project";
  readonly nature: "binding" | "expected" | null;
  readonly status: Status;
  readonly count: number;
  /** Of them those that rest on somebody's word alone. */
  readonly byStatement: number;
}

/** For what day judgements are counted. */
export interface TallyMoment {
  /** ISO day that is past and was judged (`past_judgements`); null for today. */
  readonly day: string | null;
  /** Who leads as it stood just after this entry of the journal; left out for now. */
  readonly seq?: number | undefined;
}

/** What composite indices are made of besides series. */
export interface CompositeIndices {
  /** How commitments stand, counted by subject; those of nobody or nowhere are left out. */
  tallies(over: IndexSubject, moment: TallyMoment): Promise<readonly CommitmentTally[]>;
}
