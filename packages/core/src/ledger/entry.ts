import type { AlignmentsDecided } from "./alignment-decision.ts";
import type { ConceptPayloads } from "./concept-change.ts";
import type { ItemBody } from "./items/index.ts";
import type { Judged } from "./judgement.ts";
import type { Anchor } from "./lineage.ts";
import type { CommitmentChanges, CommitmentRecord, DescriptionRecord, FigureChanges } from "./record.ts";
import type { ReleasePublished } from "./release.ts";
import type { Revision } from "./revision.ts";
import type { HeldCommitment, HeldFigure, ReadingChoices } from "./state.ts";

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
  /** What seals the text and the figures, which the entry does not hold; missing in entries of earlier versions. */
  readonly digests?: ReadingDigests;
}

/** Text and figures of a reading by their hashes, so that whoever alters one of them later is found. */
export interface ReadingDigests {
  /** SHA-256 of the raw text in UTF-8, in hexadecimal. */
  readonly text: string;
  /** By the id of each figure as it was read: the first 132 bits of the SHA-256 of its canonical form, in base64url. */
  readonly figures: Readonly<Record<string, string>>;
}

/** Fields before and after a correction; the same keys in both. */
export interface Correction<T> {
  readonly before: Partial<T>;
  readonly after: Partial<T>;
}

interface Reasoned {
  readonly reason: string | null;
}

/** What an act changes, both ways. Entries of the first version of Lantu lack it: they are folded by their kind. */
interface Revising {
  readonly revision?: Revision;
}

interface Marked extends Reasoned, Revising {
  readonly ids: readonly string[];
  /** Two reviewers came to it independently. */
  readonly agreed?: true;
}

/** Why a document is read again. */
export type RereadCause = "encoding" | "repair" | "engine";

/** What became of a commitment people had worked on when its document was read again. */
export type Fate =
  | "kept" // its words are where they were, and read as they were
  | "changed" // its words are where they were, but are read otherwise: it waits for a decision again
  | "orphaned" // its words are no longer found: it is kept as a person's own, and waits for a decision
  | "gone"; // it had been rejected, and is no longer proposed

/** One line of what a new reading did to the work of people; `to` is null where `gone`. */
export interface Carried {
  readonly from: string;
  readonly to: string | null;
  readonly fate: Fate;
}

/** The same bytes read again. */
export interface DocumentReread {
  readonly cause: RereadCause;
  readonly choices: ReadingChoices;
  /** The new reading; `commitments` are those nobody had worked on, as proposed now. */
  readonly read: DocumentRead;
  /** Those people had worked on, as they stand now. */
  readonly held: readonly HeldCommitment[];
  /** Figures people had corrected, and those of words no longer found. */
  readonly figures: readonly HeldFigure[];
  readonly carried: readonly Carried[];
}

/** A document confirmed as a new edition of another. */
export interface DocumentSucceeded {
  /** The edition before. */
  readonly of: string;
  /** Share of the text both have, 0 to 1; null where one is too short to tell. */
  readonly shared: number | null;
  readonly anchors: readonly Anchor[];
  /** What the new edition took over of people's work on the old one. */
  readonly carry: Revision;
}

/** What was said of a document's lineage taken back. */
export interface DocumentParted {
  /** The edition it no longer follows; null where it had been said to stand alone. */
  readonly of: string | null;
  /** What it gives back of what it had taken over. */
  readonly carry: Revision;
}

interface Body<K extends string, P> {
  readonly kind: K;
  /** The id of a document, a release, an alignment, a concept, a finding or a target; for what changes the words of one commitment or figure, its id. */
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
  | Body<"commitment.edited", Correction<CommitmentChanges> & Reasoned & Revising>
  | Body<"commitment.added", Reasoned & Required<Revising>>
  | Body<"commitment.merged", Reasoned & Required<Revising> & { readonly from: readonly string[] }>
  | Body<"commitment.split", Reasoned & Required<Revising> & { readonly parts: readonly string[] }>
  | Body<"figure.edited", Correction<FigureChanges> & Reasoned & Required<Revising>>
  | Body<
      "opinion.given",
      Reasoned & Required<Revising> & { readonly reviewer: string; readonly ids: readonly string[] }
    >
  | Body<"review.undone", Required<Revising> & { readonly seq: number; readonly act: string }>
  | Body<"document.reviewers", { readonly before: 1 | 2; readonly after: 1 | 2 }>
  | Body<"document.reread", DocumentReread>
  | Body<"document.succeeded", DocumentSucceeded>
  | Body<"document.stands-alone", Record<never, never>>
  | Body<"document.parted", DocumentParted>
  | Body<"observations.published", ReleasePublished>
  | Body<"observations.withdrawn", Reasoned>
  | Body<"observations.restored", Record<never, never>>
  | Body<"alignments.decided", AlignmentsDecided>
  | { readonly [K in keyof ConceptPayloads]: Body<K, ConceptPayloads[K]> }[keyof ConceptPayloads]
  | Body<"findings.judged", Judged>
  | Body<"targets.judged", Judged>
  | ItemBody;

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
