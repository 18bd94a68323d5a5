import type { ReportingWords } from "./words.ts";

/** The reporting cycle, in English. */
export const reportingEn: ReportingWords = {
  verdicts: {
    agrees: "What the unit reports agrees with everything else that is told, but for rounding.",
    disagrees: "What the unit reports differs from what others tell by more than rounding.",
    "statement-only": "Reported as reached, without a number: by statement only.",
    "no-data": "Nobody else tells a number for this period.",
    "not-comparable": "Others tell something, in another unit or of another kind: the two are not compared.",
    "nothing-said": "The report gives no number and does not say that it has been reached.",
  },
  compared: {
    agrees: "{said} − {other} = {difference} {unit}, within the {allowed} that rounding explains.",
    differs: "{said} − {other} = {difference} {unit}, more than the {allowed} that rounding explains.",
    uncomparable: "Told in another unit, as a bound, or of a part: shown beside, not compared.",
    claims: "Both say the same on whether it has been reached.",
    claimsOtherwise: "One says that it has been reached, the other that it has not.",
    withoutNumber: "The report gives no number to compare.",
  },
  notices: {
    assigned: "“{title}” was assigned to {unit}.",
    cooperating: "{unit} cooperates in “{title}”.",
    supporting: "{unit} supports “{title}”.",
    contact: "You are the contact for “{title}” ({unit}).",
    "assigned-several": "{count} commitments were assigned to {unit}, “{title}” among them.",
    "helping-several": "{count} commitments now have the help of {unit}, “{title}” among them.",
    "contact-several": "You are the contact for {count} commitments, “{title}” among them ({unit}).",
    "due-soon": "The report on “{title}” for {period} is due on {due}.",
    overdue: "The report on “{title}” for {period} was due on {due} and is not there.",
    returned: "The report on “{title}” for {period} came back: {reason}",
    "to-check": "The report of {unit} on “{title}” for {period} waits for you to check it.",
    "to-sign": "The report of {unit} on “{title}” for {period} waits for you to sign it.",
    "step-due": "The step “{step}” of “{title}” is due on {due} ({unit}).",
    "step-overdue": "The step “{step}” of “{title}” was due on {due} and is not done ({unit}).",
    "step-told":
      "{unit} says that the step “{step}” of “{title}” was done on {on}. It waits for you to accept it: {proof}",
    "step-returned": "That the step “{step}” of “{title}” is done was not accepted: {reason}",
    "nobody-fills": "Nobody of {unit} can fill reports: “{title}” and perhaps others are due by {due}.",
    "nobody-checks": "Nobody of {unit} but who filled it can check what is due by {due}: “{title}” and perhaps others.",
    "nobody-signs":
      "Nobody of {unit} but who filled or checked it can sign what is due by {due}: “{title}” and perhaps others.",
    blocker: "{by} cannot go on with “{title}” before {unit} has solved this: {what}",
    "blocker-until": "{by} cannot go on with “{title}” before {unit} has solved this, by {until}: {what}",
    "breakdown-gap":
      "The years or parts of {count} targets of “{document}” do not come to their whole, “{title}” among them.",
    disagreement: "What {unit} reports on “{title}” for {period} is not what the data or the other side say.",
    warning: "There is a warning about “{title}”. An answer is due by {by}.",
    "answer-late": "The warning about “{title}” was to be answered by {by} and has not been.",
  },
  mail: {
    digest: "Lantu: {count} things for you",
    returned: "Lantu: a report came back",
    greeting: "{name},",
    more: "And {count} more of these kinds, under “My work”.",
    open: "Open",
    why: "You get this mail because you have an account in Lantu. How often, or whether at all, you choose on your own page there.",
    testSubject: "Lantu: test of the mail settings",
    testBody: "Mail from Lantu reaches you.",
  },
  calendar: {
    name: "Lantu: reports due",
    item: "Report due: {title} ({period})",
    day: "Reports due: {count}",
    dayOverdue: "Reports due: {count}, overdue: {overdue}",
    holidays: "The holidays of this year are not published yet: only weekends were counted.",
  },
};
