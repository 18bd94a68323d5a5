import type { CommitmentChanges, CommitmentRecord, DescriptionRecord } from "./record.ts";

/** The bytes a document was read from. */
export interface SourceRecord {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly pages: number | null;
}

/** What a reading put into the ledger. */
export interface DocumentRead {
  readonly source: SourceRecord;
  /** Version of the engine that read it. */
  readonly engine: string;
  /** One of the invented samples that come with Lantu. */
  readonly sample: boolean;
  readonly description: DescriptionRecord;
  readonly counts: Readonly<Record<string, number | null>>;
  readonly commitments: readonly CommitmentRecord[];
}

/** Fields before and after a correction; the same keys in both. */
export interface Correction<T> {
  readonly before: Partial<T>;
  readonly after: Partial<T>;
}

interface Reasoned {
  readonly reason: string | null;
}

interface Marked extends Reasoned {
  readonly ids: readonly string[];
}

interface Body<K extends string, P> {
  readonly kind: K;
  /** A document's id; for `commitment.edited` the commitment's. */
  readonly subject: string;
  readonly payload: P;
}

/** What an entry says, before it is stamped with time and actor and sealed into the chain. */
export type EntryBody =
  | Body<"document.read", DocumentRead>
  | Body<"document.described", Correction<DescriptionRecord>>
  | Body<"document.published", { readonly accepted: number }>
  | Body<"document.withdrawn", Reasoned>
  | Body<"document.restored", Record<never, never>>
  | Body<"document.discarded", Reasoned>
  | Body<"commitment.accepted", Marked>
  | Body<"commitment.rejected", Marked>
  | Body<"commitment.reset", Marked>
  | Body<"commitment.edited", Correction<CommitmentChanges> & Reasoned>;

export type EntryKind = EntryBody["kind"];

/** Who made an entry and when; both come from outside, core has no clock. */
export interface Stamp {
  /** ISO 8601 with time zone. */
  readonly at: string;
  /** `local` for the operator of this machine, `system` for the samples of the first start. */
  readonly actor: string;
}

/** What the chain adds: place, link and seal. */
export interface Link {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  /** Hash of the entry before, 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical form of everything else in the entry. */
  readonly hash: string;
}

/** One line of the journal: who did what when, tied to the line before. */
export type Entry = EntryBody & Stamp & Link;
