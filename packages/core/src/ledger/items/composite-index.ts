/** What an index compares. */
export const INDEX_SUBJECTS = ["place", "document", "unit"] as const;

export type IndexSubject = (typeof INDEX_SUBJECTS)[number];

/** How the numbers of an indicator become points from 0 to 100. */
export type Normalisation =
  /** The target is 100, nothing is 0. */
  | { readonly kind: "target" }
  /** Two values people named: the worse is 0, the better 100. */
  | { readonly kind: "range"; readonly worst: number; readonly best: number }
  /** The lowest and highest of the places or units compared. */
  | { readonly kind: "min-max" };

/** Where the numbers of an indicator come from. */
export type IndexSource =
  /** In the unit of the concept, per cent for growth and share. */
  | { readonly kind: "series"; readonly concept: string; readonly measure: "amount" | "growth" | "share" }
  /** Per cent of commitments that are reached or on track, among those that can be judged. */
  | {
      readonly kind: "commitments";
      readonly nature: "binding" | "expected" | null;
      readonly commitmentKind: "indicator" | "task" | "project" | null;
    };

/** An indicator of an index: a concept of the registry, or how a set of commitments fares. */
export interface IndexMember {
  /** In kebab-case; once in an index. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly source: IndexSource;
  readonly direction: "more" | "less";
  /** Positive; weights count in proportion to each other within the group. */
  readonly weight: number;
  readonly normalisation: Normalisation;
}

/** Indicators that belong together. */
export interface IndexGroup {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Positive; counts in proportion to the other groups. */
  readonly weight: number;
  readonly members: readonly IndexMember[];
}

/** A composite index as people declared it, with its method. A change is a new version. */
export interface CompositeIndex {
  /** In kebab-case. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly purpose: { readonly zh: string; readonly en: string };
  /** What is compared: places, plans, or units. */
  readonly over: IndexSubject;
  readonly groups: readonly IndexGroup[];
  /** Arithmetic means make good what is bad elsewhere; geometric ones less so. */
  readonly mean: "arithmetic" | "geometric";
  /** What becomes of an indicator nothing is told of: its weight goes to the others of the group, or there is no number. */
  readonly missing: "spread" | "refuse";
  /** The least part of the weight that has to be told for there to be a number, 0 to 1. */
  readonly coverage: number;
  /** The fewest commitments that have to be judged for their share to count: one of one kept is no measure of anybody. */
  readonly least: number;
  /** Document or person the weights are from; weights never come from the text of a plan unless it says them. */
  readonly source: string;
}
