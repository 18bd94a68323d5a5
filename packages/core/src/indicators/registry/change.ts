import type { Concept } from "../concept.ts";

/** When a change of the registry was made and why; the date is ISO. */
interface Reasoned {
  readonly on: string;
  readonly reason: string;
}

/**
 * One change of the registry. Nothing published is ever altered or taken away: a new definition is a new version, and
 * concepts that were merged or split keep their versions and point to what they have become.
 */
export type ConceptChange =
  /** A concept that was not there before, at version 1. */
  | ({ readonly kind: "added"; readonly concept: Concept } & Reasoned)
  /** A new definition of a concept: its next version. */
  | ({ readonly kind: "redefined"; readonly concept: Concept } & Reasoned)
  /** The concept under another id; the old id leads to the new one. */
  | ({ readonly kind: "renamed"; readonly from: string; readonly to: string } & Reasoned)
  /** Two concepts found to be one: the first goes on as the second. */
  | ({ readonly kind: "merged"; readonly from: string; readonly into: string } & Reasoned)
  /** A concept found to be several: a person chooses among them for each of its figures. */
  | ({ readonly kind: "split"; readonly from: string; readonly into: readonly string[] } & Reasoned);

/** Why a change does not fit the registry it is made to. */
export type ChangeRefusal =
  | { readonly kind: "unknown-concept"; readonly id: string }
  | { readonly kind: "id-taken"; readonly id: string }
  | { readonly kind: "wrong-version"; readonly id: string; readonly expected: number; readonly given: number }
  | { readonly kind: "into-itself"; readonly id: string }
  /** Concepts declared look-alikes are never merged; a new definition without the other has to come first. */
  | { readonly kind: "look-alikes"; readonly id: string; readonly other: string }
  /** Told in different units they are not one quantity. */
  | { readonly kind: "other-unit"; readonly id: string; readonly other: string; readonly unit: string }
  | { readonly kind: "split-into-fewer-than-two"; readonly id: string };
