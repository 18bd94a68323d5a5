import type { Import, ReviewStand } from "@lantu/server/contract";
import type { Words } from "../words/use-words.ts";
import { isPublishable } from "./import-list.ts";

/** What publishing some imports would come to. */
export interface Prospect {
  readonly files: number;
  readonly commitments: number;
  readonly undecided: number;
  readonly doubtful: number;
  readonly rejected: number;
  /** Proposed by a model and confirmed by nobody: they are left out. */
  readonly unconfirmed: number;
  /** Imports that have nothing to publish. */
  readonly skipped: number;
}

/** Adds up what publishing these imports would come to. */
export const prospectOf = (imports: readonly Import[]): Prospect => {
  const counts = imports.filter(isPublishable).flatMap(({ summary }) => (summary === null ? [] : [summary.counts]));
  const sum = (of: (one: (typeof counts)[number]) => number): number => counts.reduce((all, one) => all + of(one), 0);
  return {
    files: counts.length,
    commitments: sum(({ commitments, unconfirmed }) => commitments - unconfirmed),
    undecided: sum(({ proposed, unconfirmed }) => proposed - unconfirmed),
    // What a model proposed is always in doubt.
    doubtful: sum(({ doubtful, unconfirmed }) => doubtful - unconfirmed),
    rejected: sum(({ rejected }) => rejected),
    unconfirmed: sum(({ unconfirmed }) => unconfirmed),
    skipped: imports.length - counts.length,
  };
};

interface ProspectListProps {
  readonly prospect: Prospect;
  /** How two independent reviewers stand to each other; null where one reviews. */
  readonly stand: ReviewStand | null;
  readonly words: Words["publishing"];
}

/** The same in words, for the question before publishing. */
export const ProspectList = ({ prospect, stand, words }: ProspectListProps) => (
  <>
    <ul className="prospect">
      <li>
        <strong>{words.counts(prospect.commitments)}</strong>
      </li>
      {prospect.undecided === 0 ? null : <li>{words.undecided(prospect.undecided)}</li>}
      {prospect.doubtful === 0 ? null : <li className="doubt">{words.doubtful(prospect.doubtful)}</li>}
      {prospect.rejected === 0 ? null : <li>{words.rejected(prospect.rejected)}</li>}
      {prospect.unconfirmed === 0 ? null : <li className="doubt">{words.unconfirmed(prospect.unconfirmed)}</li>}
      {stand === null || stand.open === 0 ? null : <li className="doubt">{words.withoutOpinions(stand.open)}</li>}
      {stand === null || stand.disputed.length === 0 ? null : (
        <li className="doubt">{words.disputed(stand.disputed.length)}</li>
      )}
      {prospect.skipped === 0 ? null : <li>{words.skipped(prospect.skipped)}</li>}
    </ul>
    <p className="second">{words.after}</p>
  </>
);
