import type { CommitmentKind, DoubtCode, ProjectStage } from "../commitments/index.ts";
import type { Comparator, DocumentKind, FigureConfidence, Measure, Modality, Nature } from "../statements/index.ts";
import type { Span } from "../text/index.ts";

/** A unit as the ledger holds it; offsets are raw, null where a person and not the text named it. */
export interface UnitRecord {
  readonly name: string;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * A reason to look again: one of the reader's, that a new reading no longer finds the words a person worked on, or that
 * this edition words the commitment or states its numbers otherwise than the one before.
 */
export type DoubtName = DoubtCode | "place-lost" | "wording-changed" | "number-changed";

/** A reason to look again, with the raw place it is about, or null where it is about the whole. */
export interface DoubtRecord {
  readonly code: DoubtName;
  readonly start: number | null;
  readonly end: number | null;
}

/** Who found a commitment: the reader, a person who selected words, or a proposer whose words were checked. */
export type CommitmentOrigin = "reader" | "person" | "proposer";

/** A commitment as the ledger holds it. All offsets are raw; survives JSON unchanged. */
export interface CommitmentRecord {
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly nature: Nature | null;
  readonly title: string;
  /** The first span as read, that is after repair. */
  readonly quote: string;
  readonly spans: readonly Span[];
  readonly block: number;
  readonly section: number;
  readonly address: string;
  readonly period: string | null;
  readonly deadline: string | null;
  readonly lead: readonly UnitRecord[];
  readonly cooperating: readonly UnitRecord[];
  /** Ids of figures; the first is the headline value. */
  readonly figures: readonly string[];
  /** The target cell as printed, for a row of an indicator table. */
  readonly targetText: string | null;
  /** How far a project is to come, where the text says so. */
  readonly stage: ProjectStage | null;
  readonly doubts: readonly DoubtRecord[];
  /** How likely a person keeps the commitment as it was read, 0 to 1; null where an earlier reader did not tell, or a person entered it. */
  readonly confidence: number | null;
  readonly origin: CommitmentOrigin;
}

/** A figure with raw offsets; `quote` is the raw text, character for character. */
export interface FigureRecord {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly subject: string | null;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly op: Comparator;
  readonly measure: Measure;
  readonly modality: Modality;
  readonly period: string | null;
  /** How likely each field is right, with three digits; null where an earlier reader did not tell. */
  readonly confidence: FigureConfidence | null;
}

/** One attribute of a document and where it comes from: a raw place of the text, or a person. */
export interface Attribute<T> {
  readonly value: T | null;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly by: "text" | "person";
}

/** What is held of a document as a whole. */
export interface DescriptionRecord {
  readonly title: Attribute<string>;
  readonly kind: Attribute<DocumentKind>;
  readonly place: Attribute<string>;
  readonly period: Attribute<string>;
  readonly review: Attribute<string>;
  readonly issuer: Attribute<string>;
  readonly date: Attribute<string>;
}

/** Values a person sets on a document; a field left out stays, null means unknown. */
export type DescriptionChanges = {
  readonly [K in keyof DescriptionRecord]?: DescriptionRecord[K]["value"];
};

/** Fields of a commitment a person can correct; a field left out stays. */
export type CommitmentChanges = Partial<
  Omit<CommitmentRecord, "id" | "figures" | "targetText" | "doubts" | "confidence" | "origin">
>;

/** Fields of a figure a person can correct; a field left out stays. */
export type FigureChanges = Partial<Omit<FigureRecord, "id" | "start" | "end" | "quote" | "confidence">>;
