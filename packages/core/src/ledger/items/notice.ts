/** What people are told of. */
export const NOTICE_KINDS = [
  "assigned", // a commitment was given to my unit
  "due-soon", // a report is due in a few working days
  "overdue", // a report was due
  "returned", // a report came back
  "to-check", // a report waits for me to check
  "to-sign", // a report waits for me to sign
  "disagreement", // a report and the data, or the two sides, say different things
  "warning", // a commitment my unit leads gives reason for a warning
  "answer-late", // a warning waits for an answer, and its day is over
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];
