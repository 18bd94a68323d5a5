import type { ObservedOrigin } from "../indicators/index.ts";
import type { Citation } from "./citation.ts";

/** A number a conclusion rests on: printed somewhere, or derived from others. */
export interface Term {
  readonly value: number;
  readonly unit: string | null;
  /** ISO-like; null where it is of no period. */
  readonly period: string | null;
  /** Where it is printed; null for a value of the statistics, and for a derived number, which is shown as such. */
  readonly citation: Citation | null;
  /** Left out where it is no value of the statistics. */
  readonly origin?: ObservedOrigin;
}

/** What was calculated. The sentence of each is in the message catalogues, by this name. */
export type Operation =
  | "difference" // result = first − second
  | "sum" // result = all added
  | "quotient" // result = first ÷ second
  | "product" // result = first × second
  | "before-growth" // result = first ÷ (1 + second %): the value a growth started from
  | "after-growth" // result = first × (1 + second %)
  | "compounded" // result = first × (1 + second %) to the power of the third, a number of years
  | "average-growth" // result = the yearly rate that leads from first to second over the years between
  | "needed-growth" // result = the yearly rate still needed from the last value to the target
  | "remaining-average"; // result = what the unknown years must average for the mean of all to be the target

/** One line of arithmetic, in the order it is read; numbers are unrounded, rounding belongs to the page. */
export interface Step {
  readonly operation: Operation;
  readonly terms: readonly Term[];
  readonly result: { readonly value: number; readonly unit: string | null };
}
