import type { EditionRelation } from "../commitments/index.ts";

/** What became of one commitment from one edition to the next. */
export interface Anchor {
  /** Id in the old edition, null where `new`. */
  readonly from: string | null;
  /** Id in the new edition, null where `gone`. */
  readonly to: string | null;
  readonly relation: EditionRelation;
}

/** That a document is a new edition of another, as a person confirmed it. */
export interface Succession {
  readonly kind: "edition";
  /** Id of the edition before. */
  readonly of: string;
  /** Share of the text both have, 0 to 1; null where one of them is too short to tell. */
  readonly shared: number | null;
  /** Every commitment of both editions once: those of the old one first, each list in text order. */
  readonly anchors: readonly Anchor[];
}

/** What people said of where a document comes from: nothing yet, that it stands alone, or which edition it follows. */
export type Lineage = { readonly kind: "undecided" } | { readonly kind: "own" } | Succession;

/** Nobody has said anything yet. */
export const UNDECIDED: Lineage = { kind: "undecided" };
