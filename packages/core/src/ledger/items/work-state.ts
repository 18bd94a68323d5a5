/** Where a report that is asked for stands on a day. */
export const WORK_STATES = [
  "not-open", // its period is not over
  "open", // it can be filled
  "due-soon", // within five working days
  "overdue", // nobody filled it, and its day has passed
  "filled",
  "checked",
  "signed",
  "returned",
] as const;

export type WorkState = (typeof WORK_STATES)[number];
