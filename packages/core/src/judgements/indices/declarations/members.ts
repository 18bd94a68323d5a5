import type { CompositeIndex, IndexGroup, IndexMember } from "../../../ledger/index.ts";

/** A name in Chinese and in English. */
type Names = readonly [zh: string, en: string];

const named = ([zh, en]: Names): IndexMember["name"] => ({ zh, en });

/** An indicator held against the target of the place's own plan: its target is 100, nothing is 0. */
export const againstTarget = (
  concept: string,
  names: Names,
  direction: IndexMember["direction"] = "more",
): IndexMember => ({
  ...{ id: concept, name: named(names), weight: 1, direction },
  source: { kind: "series", concept, measure: "amount" },
  normalisation: { kind: "target" },
});

/** Which commitments a share of kept ones is counted from; what is left out does not matter. */
export interface Counted {
  readonly nature?: "binding" | "expected";
  readonly kind?: "indicator" | "task" | "project";
}

/** The share of commitments that are reached or on track: per cent are points. */
export const keptOf = (id: string, names: Names, { nature, kind }: Counted, weight = 1): IndexMember => ({
  ...{ id, name: named(names), weight, direction: "more" },
  source: { kind: "commitments", nature: nature ?? null, commitmentKind: kind ?? null },
  normalisation: { kind: "range", worst: 0, best: 100 },
});

/** Indicators that belong together. */
export const groupOf = (id: string, names: Names, members: readonly IndexMember[], weight = 1): IndexGroup => ({
  ...{ id, name: named(names), weight, members },
});

/** What every shipped index starts from: means make good what is bad, and what is missing leaves its weight to the others. */
export const shipped = (index: Omit<CompositeIndex, "mean" | "missing">): CompositeIndex => ({
  ...{ ...index, mean: "arithmetic", missing: "spread" },
});
