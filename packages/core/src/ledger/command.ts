import type { AlignmentCommand } from "./alignment-decision.ts";
import type { ConceptCommand } from "./concept-change.ts";
import type { DocumentRead, Entry, RereadCause } from "./entry.ts";
import type { JudgementCommand } from "./judgement.ts";
import type { CommitmentChanges, CommitmentRecord, DescriptionChanges, FigureChanges, FigureRecord } from "./record.ts";
import type { ReleaseCommand } from "./release.ts";
import type { Revision } from "./revision.ts";
import type { ReadingChoices } from "./state.ts";

/** A reviewer's word on commitments; `reset` puts them back to proposed. */
export type Decision = "accept" | "reject" | "reset";

/** A new reading of the bytes a document was read from, with what the ledger must know to carry people's work over. */
export interface NewReading {
  readonly cause: RereadCause;
  readonly choices: ReadingChoices;
  readonly read: DocumentRead;
  /** The figures of the new reading. */
  readonly figures: readonly FigureRecord[];
  /** Whether the raw text is the same, character for character, so that offsets mean the same place. */
  readonly sameText: boolean;
  /** UTF-16 units of the new raw text. */
  readonly characters: number;
  /** Where the first span of each commitment people had worked on stands in the new reading, by its id. */
  readonly places: ReadonlyMap<string, Pick<CommitmentRecord, "block" | "section" | "address">>;
}

/** What a person, or the import, asks of the ledger. */
export type Command =
  | { readonly kind: "read"; readonly document: string; readonly read: DocumentRead }
  | { readonly kind: "describe"; readonly document: string; readonly changes: DescriptionChanges }
  | { readonly kind: "publish"; readonly document: string }
  | { readonly kind: "withdraw"; readonly document: string; readonly reason: string | null }
  /** Brings back what was withdrawn, as it was published, or what was discarded, to its review. */
  | { readonly kind: "restore"; readonly document: string }
  | { readonly kind: "discard"; readonly document: string; readonly reason: string | null }
  | {
      readonly kind: "decide";
      readonly decision: Decision;
      /** Commitments, of one document or several. */
      readonly ids: readonly string[];
      readonly reason: string | null;
    }
  | {
      readonly kind: "edit";
      readonly commitment: string;
      readonly changes: CommitmentChanges;
      readonly reason: string | null;
    }
  | {
      readonly kind: "correct-figure";
      readonly figure: string;
      readonly changes: FigureChanges;
      readonly reason: string | null;
    }
  /** Words the reader missed. */
  | { readonly kind: "add"; readonly record: CommitmentRecord; readonly reason: string | null }
  /** Several that are one: `into` stays and stands on the words of all. */
  | { readonly kind: "merge"; readonly into: string; readonly from: readonly string[]; readonly reason: string | null }
  /** One that is several: the parts take its place. */
  | {
      readonly kind: "split";
      readonly commitment: string;
      readonly parts: readonly CommitmentRecord[];
      readonly reason: string | null;
    }
  /** Takes back what an entry did, or (of an undoing) does it again. */
  | { readonly kind: "undo"; readonly document: string; readonly entry: Entry }
  | { readonly kind: "set-reviewers"; readonly document: string; readonly reviewers: 1 | 2 }
  | {
      readonly kind: "opine";
      readonly reviewer: string;
      readonly opinion: "accept" | "reject";
      readonly ids: readonly string[];
      readonly reason: string | null;
    }
  | { readonly kind: "reread"; readonly document: string; readonly reading: NewReading }
  /** Confirms a new edition. */
  | {
      readonly kind: "succeed";
      readonly document: string;
      /** The edition before. */
      readonly of: string;
      /** Share of the text both have, 0 to 1; null where one is too short to tell. */
      readonly shared: number | null;
      /** The others of its line, which the ledger must see too: what it follows itself, and what follows it already. */
      readonly line: readonly string[];
    }
  /** Says that a document is no new edition. */
  | { readonly kind: "stand-alone"; readonly document: string }
  /** Takes either back; `carry` is what the document had taken over. */
  | { readonly kind: "part"; readonly document: string; readonly carry: Revision }
  | ReleaseCommand
  | AlignmentCommand
  | ConceptCommand
  | JudgementCommand;
