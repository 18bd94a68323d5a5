/** What comes of a self-report laid beside what others tell. */
export const SAID_VERDICTS = [
  "agrees", // everything comparable says the same, but for rounding
  "disagrees", // something comparable says something else
  "statement-only", // it says that it has been reached, and gives no number
  "no-data", // a number, and nobody else tells one
  "not-comparable", // others tell something, in another unit or of another kind
  "nothing-said", // no number and no claim
] as const;

export type SaidVerdict = (typeof SAID_VERDICTS)[number];
