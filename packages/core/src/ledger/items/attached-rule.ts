/** Published rules a person may attach to a target told in words; each is one of the rules judgements are made by. */
export const ATTACHABLE_RULES = ["growth", "average-growth", "level", "cumulated", "ceiling"] as const;

export type AttachableRule = (typeof ATTACHABLE_RULES)[number];

/** In what way the indicator is told. */
export const ATTACHED_MEASURES = ["amount", "growth", "share"] as const;

export const ATTACHED_COMPARATORS = [">=", ">", "<=", "<"] as const;

/** What a person says a target told in words (稳步增长, 保持领先, 基本形成) is to be measured by. */
export interface AttachedRule {
  /** The commitment, of which there is one such rule at most; it is the id as well. */
  readonly commitment: string;
  readonly rule: AttachableRule;
  /** Id in the register of indicators. */
  readonly concept: string;
  /** Key of the place whose numbers count. */
  readonly place: string;
  readonly measure: (typeof ATTACHED_MEASURES)[number];
  readonly op: (typeof ATTACHED_COMPARATORS)[number];
  /** In `unit`; null for the number of the year before the time it is for. */
  readonly value: number | null;
  /** Null for a bare number; growth and shares are in per cent. */
  readonly unit: string | null;
  /** ISO-like: 2025, 2021/2025. */
  readonly period: string;
  /** Why it is measured so; told with every judgement. */
  readonly reason: string;
  /** Whoever attached it: a person, or `local` at a machine without accounts. */
  readonly by: string;
  /** Their name as it was then, told with every judgement; null at a machine without accounts. */
  readonly name: string | null;
}
