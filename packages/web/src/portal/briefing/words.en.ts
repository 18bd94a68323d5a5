import type { BriefingWords } from "./words.ts";

const count = new Intl.NumberFormat("en");
const n = (value: number): string => count.format(value);

export const briefingEn: BriefingWords = {
  title: "Morning page",
  of: (day) => `Morning page · ${day}`,
  description:
    "What changed since yesterday, the ten that matter, who is on them, and who owes an answer: one page, read in a minute.",
  day: "Day",
  show: "Show",
  earlier: "The day before",
  later: "The day after",
  today: "Today",
  document: "Document",
  allDocuments: "All documents",
  unit: "Unit, with those below it",
  allUnits: "All units",
  whole: (lasting, unanswered, late) =>
    `${n(lasting)} ${lasting === 1 ? "warning lasts" : "warnings last"}; ${n(unanswered)} not answered, ${n(late)} overdue.`,
  calm: "No warning lasts.",
  calmHere: "No warning lasts in what is chosen.",
  calmThen: "Warnings are on record from the day of the first judging; of days before there is none.",
  moved: "What moved",
  sinceYesterday: "Since yesterday",
  sinceWeek: "Since a week ago",
  worse: "Worse",
  better: "Better",
  other: "Otherwise changed",
  raised: "New warnings",
  ended: "Warnings over",
  ten: "The ten that matter",
  tenNone: "Nothing has to be looked at today.",
  all: "All warnings",
  changed: (since) => `Changed since ${since}`,
  changedNone: "Nothing changed.",
  notJudged: "not judged",
  overdue: "Answers overdue",
  overdueNone: "No answer is overdue.",
  overdueMore: (shown, total) => `The first ${n(shown)} of ${n(total)}`,
  since: (day) => `since ${day}`,
  signIn: "The morning page is for those who do the work",
  signInHint: "Signed in, you find here what changed since yesterday, the ten that matter, and the answers overdue.",
  noRight: "Your account may not read the work. Ask an administrator if it should.",
  empty: "There is nothing to judge yet",
  emptyHint:
    "Once plans are imported and their commitments confirmed, they are judged every night; the next morning their changes stand here.",
};
