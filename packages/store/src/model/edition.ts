import type { CommitmentKind, EditionRelation, NumberChange } from "@lantu/core/commitments";
import type { Anchor, CommitmentState, DocumentState, HeldFigure } from "@lantu/core/ledger";
import type { Difference } from "@lantu/core/text";
import type { Page } from "./page.ts";

/** A document by its name. */
export interface NamedDocument {
  readonly id: string;
  readonly title: string;
}

/** A document another is alike to. */
export interface LikeDocument extends NamedDocument {
  /** Share of the text both have, 0 to 1; null where one of them is too short to tell. */
  readonly shared: number | null;
}

/** Where a document stands among the editions of its text; shown with every document. */
export interface EditionMark {
  /** The published edition that took its place. */
  readonly supersededBy: NamedDocument | null;
  /** The published edition it took the place of. */
  readonly supersedes: NamedDocument | null;
  /** The held document it looks like, while it waits for review and nobody has said what it is. */
  readonly resembles: LikeDocument | null;
}

/** A document of the same text, whatever its state. */
export interface EditionDocument extends LikeDocument {
  readonly state: DocumentState;
  /** Another document is its new edition already. */
  readonly followed: boolean;
}

/** What is known and was said of a document's editions. */
export interface EditionStand {
  readonly lineage: "undecided" | "own" | "edition";
  /** The edition before, as confirmed. */
  readonly predecessor: EditionDocument | null;
  /** The edition after, as confirmed. */
  readonly successor: EditionDocument | null;
  /** Earlier documents it looks like, those not followed yet first, the most alike first. */
  readonly candidates: readonly EditionDocument[];
}

/** A commitment as one edition has it. Offsets are raw. */
export interface EditionSide {
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly title: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly address: string;
  readonly state: CommitmentState;
  /** A person decided on it. */
  readonly reviewed: boolean;
  /** A person changed what was read, or a figure it stands on. */
  readonly edited: boolean;
  readonly figures: readonly HeldFigure["record"][];
}

/** One line of the report on a new edition. */
export interface EditionLine {
  readonly relation: EditionRelation;
  readonly moved: boolean;
  readonly reworded: boolean;
  /** Share of common words, 0 to 1. */
  readonly similarity: number;
  readonly old: EditionSide | null;
  readonly now: EditionSide | null;
  /** How one wording became the other. */
  readonly wording: readonly Difference[];
  readonly numbers: readonly NumberChange[];
}

/** What a new edition made of each commitment of the one before. */
export interface EditionReport extends Page<EditionLine> {
  readonly old: EditionDocument;
  readonly now: EditionDocument;
  /** Of everything, whatever is filtered. */
  readonly counts: Readonly<Record<EditionRelation, number>>;
}

/** Which lines of a report. */
export interface EditionQuery {
  readonly relation?: readonly EditionRelation[] | undefined;
  /** Words of either side. */
  readonly q?: string | undefined;
  /** Lines passed over before the first. */
  readonly offset: number;
  readonly limit: number;
}

/** What became of a commitment in the edition that took the place of its own, or what it was in the one before. */
export interface Counterpart {
  readonly relation: Anchor["relation"];
  readonly document: NamedDocument;
  /** Null where the other edition has none. */
  readonly commitment: (NamedDocument & { readonly start: number; readonly end: number }) | null;
}
