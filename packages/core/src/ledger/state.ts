import type { Span } from "../text/index.ts";
import type { HeldAlignment } from "./alignment-decision.ts";
import type { ConceptEntry } from "./concept-change.ts";
import type { SourceRecord } from "./entry.ts";
import type { HeldJudgement } from "./judgement.ts";
import type { Lineage } from "./lineage.ts";
import type { CommitmentRecord, DescriptionRecord, FigureRecord } from "./record.ts";
import type { HeldRelease } from "./release.ts";

/** Where a document stands: read and waiting, public, taken back, or thrown away before it was public. */
export type DocumentState = "review" | "published" | "withdrawn" | "discarded";

/** Where a commitment stands in the review; `retired`: merged into another, split into others, or taken back. */
export type CommitmentState = "proposed" | "accepted" | "rejected" | "retired";

/** What one of two independent reviewers thinks of a commitment. */
export interface Opinion {
  readonly reviewer: string;
  readonly opinion: "accept" | "reject";
  readonly reason: string | null;
}

/** A commitment with what people decided about it. */
export interface HeldCommitment {
  readonly record: CommitmentRecord;
  readonly state: CommitmentState;
  /** A person decided on it, and not the publication of the whole. */
  readonly reviewed: boolean;
  /** What a retired one was merged into or split into. */
  readonly replacedBy: readonly string[];
  /** Of each reviewer at most one; in the order they were given. */
  readonly opinions: readonly Opinion[];
  /** A person changed what was read. */
  readonly edited: boolean;
  /** How many entries made it what it is. */
  readonly version: number;
}

/** A figure with whether a person changed or added it. */
export interface HeldFigure {
  readonly record: FigureRecord;
  readonly edited: boolean;
}

/** What a person chose about the reading of a document. */
export interface ReadingChoices {
  /** Character encoding insisted on; null: the one found. */
  readonly encoding: string | null;
  /** Raw stretches left as they were published: repairs taken back. */
  readonly keep: readonly Span[];
}

/** The reading nobody has interfered with. */
export const NO_CHOICES: ReadingChoices = { encoding: null, keep: [] };

/** A document with its commitments, in text order. */
export interface HeldDocument {
  readonly id: string;
  readonly state: DocumentState;
  readonly sample: boolean;
  readonly engine: string;
  readonly source: SourceRecord;
  readonly description: DescriptionRecord;
  readonly choices: ReadingChoices;
  /** How many people review it independently of each other. */
  readonly reviewers: 1 | 2;
  /** What people said of where it comes from. */
  readonly lineage: Lineage;
  readonly commitments: ReadonlyMap<string, HeldCommitment>;
  /** The figures a person corrected or added; all others stand as read. */
  readonly figures: ReadonlyMap<string, HeldFigure>;
  /** How many entries made it what it is, those of its commitments included. */
  readonly version: number;
}

/** What the journal amounts to: the state folded from its entries. */
export interface LedgerState {
  readonly documents: ReadonlyMap<string, HeldDocument>;
  /** Observations published together; absent where a state is looked at for its documents alone. */
  readonly releases?: ReadonlyMap<string, HeldRelease>;
  /** What people said of documents side by side; absent likewise. */
  readonly alignments?: ReadonlyMap<string, HeldAlignment>;
  /** What people changed of the concepts, in order; absent likewise. The registry folds it. */
  readonly concepts?: readonly ConceptEntry[];
  /** What people said of findings and targets, by their ids; absent likewise. */
  readonly judgements?: ReadonlyMap<string, HeldJudgement>;
}

/** The state before the first entry. */
export const EMPTY_LEDGER: LedgerState = { documents: new Map() };
