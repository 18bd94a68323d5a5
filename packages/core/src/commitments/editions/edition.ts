import type { Comparator } from "../../language/index.ts";
import type { CommitmentKind } from "../commitment.ts";

/** A number a commitment states, apart from where it stands. */
export interface EditionNumber {
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly op: Comparator;
  readonly period: string | null;
}

/** A commitment of one edition: as much of it as decides whether another edition still says it. */
export interface EditionItem {
  readonly id: string;
  readonly kind: CommitmentKind;
  /** The sentence or table line as read (repaired text). */
  readonly quote: string;
  readonly numbers: readonly EditionNumber[];
}

/** Numbers of a pair that are not the same; null where only one edition states one. */
export interface NumberChange {
  readonly from: EditionNumber | null;
  readonly to: EditionNumber | null;
}

/** What became of a commitment; where several are true the gravest: number, then wording, then place. */
export type EditionRelation = "kept" | "moved" | "reworded" | "renumbered" | "gone" | "new";

/** One line of the report on a new edition. */
export interface EditionChange {
  readonly relation: EditionRelation;
  /** Id in the old edition, null where `new`. */
  readonly from: string | null;
  /** Id in the new edition, null where `gone`. */
  readonly to: string | null;
  /** Dice coefficient of the two wordings without numbers, 0 to 1; 0 where there is no counterpart. */
  readonly similarity: number;
  /** Whether it stands elsewhere in the order of what both editions say. */
  readonly moved: boolean;
  /** Whether the words differ beyond white space, punctuation and the width of characters. */
  readonly reworded: boolean;
  readonly numbers: readonly NumberChange[];
}
