/** The kinds of promise, each judged by a rule of its own. */
export const RULE_IDS = [
  "level", // a stock or ratio at the end of a time
  "growth", // the growth of one year
  "average-growth", // the yearly growth over several years
  "cumulated", // what happens over a time, added up
  "ceiling", // a limit that must not be passed
  "band", // neither too much nor too little
  "relative", // held against another series or another place
  "milestone", // dated steps
  "project-stage", // how far a project is to come
  "deed", // something is to be done, founded, awarded
  "words", // promised in words nothing can show
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** A rule as it was published; what was judged by it names it so. */
export interface RuleRef {
  readonly id: RuleId;
  readonly version: number;
}

/** Limits of a rule; those for 约束性 are stricter. */
export interface RuleLimits {
  /** The least probability of reaching it with which it is on track, and below which it is off track. */
  readonly onTrack: number;
  readonly offTrack: number;
  /** Where nothing can be forecast: the least part of the way required by now with which it is on track, and below which off track. */
  readonly paceOnTrack: number;
  readonly paceOffTrack: number;
}

/** A published version of a rule. A version that was published is never altered. */
export interface Rule extends RuleRef {
  /** ISO date from which it is in force. */
  readonly since: string;
  readonly limits: { readonly binding: RuleLimits; readonly others: RuleLimits };
  /** Further numbers the rule needs, by name: the tolerance of “in step”, days of grace. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Where it comes from: a document, a standard, or this project. */
  readonly source: string;
}
