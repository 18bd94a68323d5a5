import type { Span } from "../../text/index.ts";
import type { Commitment } from "../commitment.ts";

/** What somebody other than the reader takes for a commitment: only the words it says it found. */
export interface Proposal {
  /** Must stand in the text exactly so. */
  readonly quote: string;
}

/** Why a proposal was not taken up. */
export type DropReason =
  | "not-in-text" // the quote does not stand there, character for character
  | "ambiguous" // it stands there more than once
  | "too-long" // more than one passage a person could check at a glance
  | "not-prose" // headings, table cells and what is no part of the document
  | "nothing-promised" // the reader's own grammar finds neither duty nor target in it
  | "known"; // the reader has found it already

/** What became of a proposal; `commitments` are read from the quote by the reader's own grammar, never taken from the proposal. */
export type ProposalFate =
  | { readonly kind: "taken"; readonly span: Span; readonly commitments: readonly Commitment[] }
  | { readonly kind: "dropped"; readonly quote: string; readonly reason: DropReason };
