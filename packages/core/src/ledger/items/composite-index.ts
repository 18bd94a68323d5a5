/** How the numbers of an indicator become points from 0 to 100. */
export type Normalisation =
  /** The target is 100, nothing is 0. */
  | { readonly kind: "target" }
  /** Two values people named: the worse is 0, the better 100. */
  | { readonly kind: "range"; readonly worst: number; readonly best: number }
  /** The lowest and highest of the places or units compared. */
  | { readonly kind: "min-max" };

/** An indicator of an index: a concept of the registry, or how a set of commitments fares. */
export interface IndexMember {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly source:
    | { readonly kind: "series"; readonly concept: string; readonly measure: "amount" | "growth" | "share" }
    /** Share of commitments that are reached or on track, among those that can be judged. */
    | {
        readonly kind: "commitments";
        readonly nature: "binding" | "expected" | null;
        readonly commitmentKind: string | null;
      };
  readonly direction: "more" | "less";
  /** Positive; weights count in proportion to each other within the group. */
  readonly weight: number;
  readonly normalisation: Normalisation;
}

/** A composite index as people declared it, with its method. A change is a new version. */
export interface CompositeIndex {
  /** In kebab-case. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly purpose: { readonly zh: string; readonly en: string };
  /** What is compared: places, plans, or units. */
  readonly over: "place" | "document" | "unit";
  readonly groups: readonly {
    readonly id: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly weight: number;
    readonly members: readonly IndexMember[];
  }[];
  /** Arithmetic means make good what is bad elsewhere; geometric ones less so. */
  readonly mean: "arithmetic" | "geometric";
  /** What becomes of an indicator nothing is told of: its weight goes to the others of the group, or there is no number. */
  readonly missing: "spread" | "refuse";
  /** The least part of the weight that has to be told for there to be a number, 0 to 1. */
  readonly coverage: number;
  /** Document or person the weights are from; weights never come from the text of a plan unless it says them. */
  readonly source: string;
}
