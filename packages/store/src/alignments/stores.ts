import type { Alignment, AlignmentMode } from "@lantu/core/comparisons";
import type { PlaceRef } from "@lantu/core/indicators";
import type { AlignmentVerdict } from "@lantu/core/ledger";
import type { Outcome } from "../outcome.ts";
import type { Asked } from "../store.ts";

/** Which alignment, and what it must have been computed from: versions of both documents, of engine and concepts. */
export interface AlignmentOf {
  readonly from: string;
  readonly to: string;
  readonly mode: AlignmentMode;
  readonly basis: string;
}

/** An alignment as it was computed, without what people said of it. */
export interface KeptAlignment {
  readonly alignment: Alignment;
  /** Title of the chapter each commitment stands in, by its id; those without one are left out. */
  readonly chapters: Readonly<Record<string, string>>;
}

/** What people said of the pairs of two documents. */
export interface HeldVerdicts {
  readonly verdicts: readonly AlignmentVerdict[];
  /** How many entries of the journal made them what they are. */
  readonly version: number;
}

/** Documents side by side. */
export interface Alignments {
  verdicts(from: string, to: string): Promise<HeldVerdicts>;
  /** All of the verdicts or none, with their journal entry in one transaction; the keys are the caller's to check. */
  decide(from: string, to: string, verdicts: readonly AlignmentVerdict[], asked: Asked): Promise<Outcome<null>>;
  /** Null where it was never computed, or from another basis. */
  kept(of: AlignmentOf): Promise<KeptAlignment | null>;
  /** Puts it in the place of what was computed before. */
  keep(of: AlignmentOf, kept: KeptAlignment): Promise<void>;
  /** The place each compared document is about, by what its text tells where its description does not. */
  places(): Promise<ReadonlyMap<string, PlaceRef>>;
  /** Title of the chapter each section of a document belongs to, by the section's number; null where it is in none. */
  chapters(document: string): Promise<ReadonlyMap<number, string>>;
}
