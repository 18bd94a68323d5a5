import { statusNames } from "./status-names.ts";
import type { JudgementWords } from "./words.ts";

/** How judgements are told in English. */
export const en: JudgementWords = {
  ...statusNames.en,
  target: "{name}, {place}: the target for {period} is {target}",
  undated: "{name}, {place}: the target is {target}",
  last: "; {last} for {lastPeriod}",
  verdicts: {
    reached: ". Reached.",
    "on-track": ". On track.",
    "at-risk": ". At risk of being missed.",
    "off-track": ". As things go it will be missed.",
    missed: ". Missed.",
    "not-due": ". Not due yet.",
    unknown: ". Nothing held tells whether it will be reached.",
    "not-comparable": ". What is told must not be held against it.",
    withdrawn: ". No longer promised.",
  },
  saidReached: ". A document says it was reached.",
  deed: "On {on}: {status} ({basis}).",
  due: "It is due by {due}.",
  reasons: {
    "reached-early": "It was there before it was due.",
    "reached-before-set": "It was there before it was promised.",
    "not-begun": "The time it speaks of has not begun.",
    "awaiting-publication": "Its time is over; by the calendar its number is not published yet.",
    "not-reported": "Its time is over, and nothing held says what became of it.",
    "no-signal": "No number, report or step bears on it.",
    "too-little-data": "There are numbers, too few or too old to tell.",
    "statement-only":
      "It is said to be reached; the number it was promised in is not published, so it does not count as reached.",
    "not-measurable": "It is promised in words that no number or act can show.",
    "target-to-confirm": "The number of the target was looked up or calculated; a person has to confirm it first.",
    "target-unresolved": "The target points to another document, which is not held.",
    "other-series-missing": "The series it is to be held against is not told.",
    "quota-not-received": "The quota from above has not been received.",
    "overlapping-periods":
      "The times told overlap without being the same: neither their sum nor their difference means anything.",
    "years-missing": "Some of the years it covers are not told, so there is no sum and no average.",
    "growth-only": "Only the growth is told, not from what base.",
    "bounds-too-wide": "“Over” and “about” leave open which is greater.",
    "average-or-total": "The text does not say whether an average or a total is meant.",
    "other-definition": "What is told has another definition.",
    "pace-too-slow": "It goes slower than it would have to.",
    "forecast-below": "From what is known it is not likely enough to be reached.",
    "above-limit-so-far": "Above the limit, not yet due.",
    "step-late": "A step is not done and its day is over.",
    "report-overdue": "A report is overdue.",
    blocked: "Something stands in the way.",
    "own-deadline-over": "The day people set for it is over, before the one that is printed.",
    "sides-disagree": "Two units that report on it do not say the same.",
    "said-against-data": "What the unit or a document says and what the data say differ.",
    "document-withdrawn": "Its document was withdrawn.",
    superseded: "A new edition of its document took its place.",
    adjusted: "A lawful act changed it.",
  },
  pace: "By {period}, {way}, {expected} would have to be there; {actual} is: {share} of the way required.",
  ways: { path: "by the yearly targets", straight: "at an even pace" },
  made: "So far {made} a year.",
  needed: "From now on it needs {needed} a year.",
  forecast:
    "Forecast for {period}: {value}, in eight of ten cases between {low} and {high}; the target is reached with a probability of {probability} (from {points} numbers, leading signals not counted).",
  tooLittle: "{points} numbers can be used for a forecast, at least {needed} are needed.",
  signals: {
    "report-overdue": "The report for {about} has been overdue since {since}",
    "blocker-open": "Something has stood in the way since {since}",
    "blocker-late": "Something that should have been out of the way by {since} is not",
    "step-late": "A step that was due on {since} is not done",
    "no-progress": "The unit reported no progress on {since}",
    "sides-disagree": "Two units that report on {about} do not say the same",
    "own-deadline-over": "The day people set for it was {since}",
  },
  weight: "{signal} (log-odds {weight}).",
  unitSays: "The unit's report for {period} ({state}) says: {answer}{value}{done}.",
  saidDone: ", and that it has been reached",
  saidValue: ", {value}",
  answers: { progress: "progress", "no-progress": "no progress", "cannot-be-measured": "cannot be measured" },
  states: { filled: "to be checked", checked: "checked", signed: "signed", returned: "sent back" },
  documentSays: {
    reached: "A document says of {period} that it was reached: “{quote}”",
    expected: "A document expects for {period} that it is reached: “{quote}”",
    missed: "A document says of {period} that it was not reached: “{quote}”",
  },
  disagrees: "What is said and what the data say differ.",
  numberAgainst: "For {period} the unit reported {said}, the statistics tell {told}.",
  ownDue: "Those who work on it set {own} as their day; what is printed decides.",
  measured: "“{text}”, measured as {target}",
  measuredByYearBefore: "“{text}”, measured as {target}, the number of the year before",
  attached:
    "It is promised in words. {name} attached the published rule “{rule}” (rule version {version}) on {on}: {reason}",
  atMachine: "Whoever works at this machine",
  ruleNames: {
    growth: "growth of one year",
    "average-growth": "average yearly growth",
    level: "level at the end",
    cumulated: "total over the time",
    ceiling: "limit not to be passed",
  },
  rules: {
    level:
      "The number at the end is held against the target. Before it is due the forecast probability of reaching it counts; where there is too little to forecast, the part of the way covered against the part required by now.",
    growth:
      "The growth of the year named is held against the target. Before it is due the forecast probability counts; with too little data nothing is said.",
    "average-growth":
      "The rates of the years are compounded and averaged. With years missing on the way it is not comparable; else what the years told compound to is held against as many years at the target.",
    cumulated:
      "The parts of the time are added, overlapping ones never. Before it is due the forecast probability counts, else the part made against the part of the time that has passed.",
    ceiling:
      "Once it is due the number at the end is held against the limit. Above it before that is at risk at least, not missed; within it the forecast counts.",
    band: "Once it is due the number has to lie within. Outside before that is at risk at least.",
    relative:
      "It is held against the other series for the same time. “In step” allows {tolerance} percentage points behind; without the other series it is unknown.",
    milestone:
      "Steps have to be done by their days. A late step is at risk, a late step with further trouble off track; all done is reached; open steps after the last day are missed.",
    "project-stage":
      "The project has to come to the stage named in time, by evidence in reports, steps, and what documents say.",
    deed: "What was promised has to be done. Evidence in a signed report shows the act; words alone are by statement only.",
    words: "Promised in words no number or act can show: unknown, with what documents say beside.",
  },
  limits:
    "A probability of {onTrack} or more is on track, below {offTrack} off track; without a forecast, {paceOnTrack} of the way required or more is on track, below {paceOffTrack} off track.",
  stricter: "Binding: {limits} Others: {others}",
  deadlines:
    "The time that is printed decides. A day people set before it is their own pace and counts as a leading signal once it is over; one after it puts nothing off.",
};
