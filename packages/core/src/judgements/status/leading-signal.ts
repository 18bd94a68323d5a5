/** Things that tell early that something goes wrong. */
export const LEADING_SIGNALS = [
  "report-overdue",
  "blocker-open", // something stands in the way and nobody has said it is gone
  "blocker-late", // … and its own day is over
  "step-late",
  "no-progress", // the unit says that nothing moved
  "sides-disagree",
  "own-deadline-over", // the day people set for themselves is over, the printed one is not
] as const;

export type LeadingSignalKind = (typeof LEADING_SIGNALS)[number];

/** One such thing, with what it does to the probability. */
export interface LeadingSignal {
  readonly kind: LeadingSignalKind;
  /** The report, step, period or day it is about. */
  readonly about: string;
  /** ISO day since when. */
  readonly since: string;
  /** What is added to the log-odds of reaching the target; a published parameter, never above zero. */
  readonly weight: number;
}
