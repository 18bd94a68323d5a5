/** How loud a difference between a whole and its parts is told, from the quietest to the gravest. */
export const BREAKDOWN_ALARMS = [
  "none", // nothing to tell
  "rounding", // less than the last printed decimal of each part: it comes from rounding
  "gap", // something is missing or too much
] as const;

export type BreakdownAlarm = (typeof BREAKDOWN_ALARMS)[number];

/** Whether parts make up their whole. */
export const CONSERVATION_STATES = [
  "kept",
  "gap",
  "unknown", // a part has no value; it is never taken for zero
] as const;

export type ConservationState = (typeof CONSERVATION_STATES)[number];

/** Why years or shares cannot be drawn. */
export const NO_DRAWING_REASONS = [
  "no-base", // a path between two levels needs where it starts
  "base-zero", // nothing grows from zero by a rate
  "sign-changes", // nor from below zero to above it
  "growth-below-minus-100", // a rate that takes away more than there is
  "target-passed", // what is known is past the target already: the years left would have to go back
  "no-years-left", // every year is known
  "no-weights", // the weights are missing or come to nothing
  "growth-of-all-years", // a growth of the whole (翻一番) does not say what each year's is
  "by-hand", // the rule leaves it to people
] as const;

export type NoDrawingReason = (typeof NO_DRAWING_REASONS)[number];

/** Why years make up a target in one way and not in another. */
export const DEFAULT_KIND_REASONS = [
  "amount-at-the-end", // a level is reached by the last year
  "rate-on-average", // a yearly rate over several years compounds
  "rate-of-each-year", // a rate of one year
  "growth-of-all-years", // a growth of all years together says nothing of each of them
  "amount-of-each-year", // an amount of every single year
  "added-up", // an amount that comes together over the years
  "share-at-the-end", // a share of a whole is where it stands in the last year
  "limit-of-each-year", // a limit that no year may pass
] as const;

export type DefaultKindReason = (typeof DEFAULT_KIND_REASONS)[number];
