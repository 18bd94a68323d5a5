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
    "due-soon": "The report on “{title}” for {period} is due on {due}.",
    overdue: "The report on “{title}” for {period} was due on {due} and is not there.",
    returned: "The report on “{title}” for {period} came back: {reason}",
    "to-check": "The report of {unit} on “{title}” for {period} waits for you to check it.",
    "to-sign": "The report of {unit} on “{title}” for {period} waits for you to sign it.",
    disagreement: "What {unit} reports on “{title}” for {period} is not what the data or the other side say.",
    warning: "There is a warning about “{title}”. An answer is due by {by}.",
    "answer-late": "The warning about “{title}” was to be answered by {by} and has not been.",
  },
  mail: {
    digest: "Lantu: {count} things for you",
    returned: "Lantu: a report came back",
    greeting: "{name},",
    open: "Open",
    why: "You get this mail because you have an account in Lantu. How often, or whether at all, you choose on your own page there.",
    testSubject: "Lantu: test of the mail settings",
    testBody: "Mail from Lantu reaches you.",
  },
  calendar: {
    name: "Lantu: reports due",
    item: "Report due: {title} ({period})",
    holidays: "The holidays of this year are not published yet: only weekends were counted.",
  },
};
