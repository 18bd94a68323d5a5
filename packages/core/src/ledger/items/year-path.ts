/** How years are drawn between a base and a target. */
export const PATH_RULES = [
  "linear", // equal steps
  "compound", // equal growth
  "front", // more in the first years: steps fall by equal amounts
  "back", // more in the last years: steps grow by equal amounts
  "hand", // by hand
] as const;

export type PathRule = (typeof PATH_RULES)[number];

/** How the years make up the whole. */
export const PATH_KINDS = [
  "level", // the last year is the target
  "sum", // the years add up to the target
  "growth", // the yearly rates compound to the target's average
  "each", // every year meets the target by itself
] as const;

export type PathKind = (typeof PATH_KINDS)[number];

/** The value of one year; null where none was said. */
export interface YearValue {
  readonly year: number;
  readonly value: number | null;
}

/** A target of several years broken down into years. */
export interface YearPath {
  readonly commitment: string;
  readonly kind: PathKind;
  readonly rule: PathRule;
  /** Unit of all its values, as the target is printed. */
  readonly unit: string | null;
  /** What the path starts from; null where it needs no start or none is known. */
  readonly base: { readonly year: number; readonly value: number } | null;
  /** What the years have to come to, by the last of them. */
  readonly target: number;
  /** Every year of the target, ascending, without gaps. */
  readonly years: readonly YearValue[];
}
