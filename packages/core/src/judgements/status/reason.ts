/** Why a status is as it is, where the status alone does not say. The sentence of each is in the message catalogues. */
export const JUDGEMENT_REASONS = [
  // reached
  "reached-early", // before the day it was due
  "reached-before-set", // before it was promised
  // not due, unknown
  "not-begun", // the time it speaks of has not begun
  "awaiting-publication", // its time is over, and the number is not published yet by the calendar
  "not-reported", // its time is over, and nothing held says what became of it
  "no-signal", // nothing held bears on it: no series, no report, no step
  "too-little-data", // there are numbers, too few for any rule
  "statement-only", // it is said to be reached, and the number it was promised in is not told
  "not-measurable", // promised in words no number or act can show
  "target-to-confirm", // the target itself has to be confirmed first
  "target-unresolved", // the target points to another document that is not held
  "other-series-missing", // it is held against another series of which nothing is told
  "quota-not-received", // the number is to be handed down from above
  // not comparable
  "overlapping-periods",
  "years-missing", // some of the years an average or a sum needs are not told
  "growth-only",
  "bounds-too-wide",
  "average-or-total",
  "other-definition",
  // at risk, off track
  "pace-too-slow",
  "forecast-below",
  "above-limit-so-far", // a limit is not kept at the moment, and it is not due yet
  "step-late", // a step is not done and its day is over
  "report-overdue",
  "blocked",
  "own-deadline-over", // the day people set for themselves is over, the printed one is not
  "sides-disagree", // two units that report on it do not say the same
  "said-against-data", // the unit says reached, the numbers say otherwise
  // withdrawn
  "document-withdrawn",
  "superseded", // a new edition of its document took its place
  "adjusted", // a lawful act changed it
] as const;

export type JudgementReason = (typeof JUDGEMENT_REASONS)[number];
