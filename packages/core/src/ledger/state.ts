import type { SourceRecord } from "./entry.ts";
import type { CommitmentRecord, DescriptionRecord } from "./record.ts";

/** Where a document stands: read and waiting, public, taken back, or thrown away before it was public. */
export type DocumentState = "review" | "published" | "withdrawn" | "discarded";

/** Where a commitment stands in the review. */
export type CommitmentState = "proposed" | "accepted" | "rejected";

/** A commitment with what people decided about it. */
export interface HeldCommitment {
  readonly record: CommitmentRecord;
  readonly state: CommitmentState;
  /** A person changed what was read. */
  readonly edited: boolean;
  /** How many entries made it what it is. */
  readonly version: number;
}

/** A document with its commitments, in text order. */
export interface HeldDocument {
  readonly id: string;
  readonly state: DocumentState;
  readonly sample: boolean;
  readonly engine: string;
  readonly source: SourceRecord;
  readonly description: DescriptionRecord;
  readonly commitments: ReadonlyMap<string, HeldCommitment>;
  /** How many entries made it what it is, those of its commitments included. */
  readonly version: number;
}

/** What the journal amounts to: the state folded from its entries. */
export interface LedgerState {
  readonly documents: ReadonlyMap<string, HeldDocument>;
}

/** The state before the first entry. */
export const EMPTY_LEDGER: LedgerState = { documents: new Map() };
