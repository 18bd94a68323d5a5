/** What can be said of a commitment on a day. Never a colour alone: each has its word and its sign. */
export const STATUSES = [
  "reached", // what was promised is there
  "on-track", // it is not due yet, and by all that is known it will be there
  "at-risk", // it may be missed
  "off-track", // it will be missed unless something changes
  "missed", // its day is over and it is not there
  "not-due", // its time has not come: nothing can be told of it yet
  "unknown", // nothing held tells, for the reason named
  "not-comparable", // something is told that must not be held against it, for the reason named
  "withdrawn", // it is no longer promised, by the act named
] as const;

export type Status = (typeof STATUSES)[number];

/** What a status rests on. Reached by number and reached by statement only are two things. */
export const BASES = [
  "number", // a number was held against a number
  "deed", // an act was shown: a document, a date, evidence
  "statement", // somebody says so, and nothing else shows it
  "forecast", // the end is not there yet; it is concluded from what is
  "calendar", // the day alone decides
  "none",
] as const;

export type Basis = (typeof BASES)[number];

/** From the best to the worst among those that judge; null for those that say nothing of how well it goes. */
const RANKS: Readonly<Record<Status, number | null>> = {
  reached: 0,
  "on-track": 1,
  "at-risk": 2,
  "off-track": 3,
  missed: 4,
  "not-due": null,
  unknown: null,
  "not-comparable": null,
  withdrawn: null,
};

/** How bad a status is, from 0 for reached to 4 for missed; null where it says nothing of how well it goes. */
export const rankOf = (status: Status): number | null => RANKS[status];
