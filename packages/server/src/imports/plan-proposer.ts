import type { Commitment, Reading } from "@lantu/core";

/** What was brought to a reading by something that proposes. */
export interface PlanProposals {
  /** Held against the text and read by the reader's own grammar; labelled `proposer`. */
  readonly commitments: readonly Commitment[];
  /** Stretches of the document that were shown, that were not, and that were shown in vain. */
  readonly windows: { readonly shown: number; readonly left: number; readonly failed: readonly string[] };
}

/** Proposes further commitments of a document that was read; `@lantu/proposer` makes one. Most servers have none. */
export interface PlanProposer {
  /** Rejects only with the signal's reason. */
  propose(
    reading: Reading,
    options: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, all: number) => void },
  ): Promise<PlanProposals>;
}

/** The reading with what was proposed among its commitments, in text order. */
export function withProposals(reading: Reading, { commitments }: Pick<PlanProposals, "commitments">): Reading {
  const start = ({ spans }: Commitment): number => spans[0]?.start ?? 0;
  const all = [...reading.commitments, ...commitments].sort((a, b) => start(a) - start(b));
  return { ...reading, commitments: all };
}
