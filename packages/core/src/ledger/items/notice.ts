/** What people are told of. */
export const NOTICE_KINDS = [
  "assigned", // a commitment was given to my unit to lead
  "cooperating", // my unit cooperates in a commitment
  "supporting", // my unit supports a commitment
  "contact", // I am named as the one who is asked about a commitment
  "assigned-several", // several commitments were given to my units to lead, at once
  "helping-several", // my units cooperate in, or support, several commitments, told at once
  "contact-several", // I am named as the one who is asked about several commitments
  "due-soon", // a report is due in a few working days
  "overdue", // a report was due
  "returned", // a report came back
  "to-check", // a report waits for me to check
  "to-sign", // a report waits for me to sign
  "step-due", // a step of my unit has to be done in a few working days
  "step-overdue", // a step of my unit had to be done
  "step-told", // a unit says that its step is done, and I can accept it
  "step-returned", // what I said of a step was not accepted
  "nobody-fills", // a report is due, and nobody of the unit can fill it
  "nobody-checks", // a report waits, and nobody of the unit can check it but who filled it
  "nobody-signs", // a report waits, and nobody of the unit can sign it but who filled or checked it
  "blocker", // something my unit was named for stands in another's way
  "blocker-until", // the same, with a day by which it should be out of the way
  "breakdown-gap", // targets of a plan whose years or parts do not come to their whole
  "disagreement", // a report and the data, or the two sides, say different things
  "warning", // a commitment my unit leads gives reason for a warning
  "answer-late", // a warning waits for an answer, and its day is over
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];
