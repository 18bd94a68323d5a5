import type { ComparisonWords } from "./words.ts";

/** How comparisons are told in English. */
export const en: ComparisonWords = {
  operations: {
    difference: "{first} − {second} = {result}",
    sum: "{all+} = {result}",
    quotient: "{first} ÷ {second} = {result}",
    product: "{first} × {second} = {result}",
    growth: "from {first} to {second}: {result}",
    "before-growth": "{first} after {second} growth started from {result}",
    "after-growth": "{first} growing by {second} comes to {result}",
    "average-growth": "{all,} together average {result} a year",
    "needed-growth": "from {first} to {second}: {result} a year needed",
    "remaining-average": "for an average of {first} with {rest,} told, each year left needs {result}",
    shortfall: "{first} of {second}: {result}",
    count: "{result} counted",
  },
  outcomeNames: {
    reached: "Reached",
    missed: "Missed",
    "reached-early": "Reached early",
    "reached-before-set": "Reached before it was set",
    "not-due": "Not yet due",
    "not-comparable": "Not comparable",
    "reported-without-number": "Reported without a number",
    "not-reported": "Not reported",
    "to-confirm": "Target to be confirmed",
  },
  outcomes: {
    reached: "{name}, {place}: the target for {period} was {target}; {last} was reported. Reached.",
    missed: "{name}, {place}: the target for {period} was {target}; {last} was reported. Missed.",
    "reached-early":
      "{name}, {place}: the target for {period} is {target}; {last} was already reported for {lastPeriod}.",
    "reached-before-set":
      "{name}, {place}: the target for {period} is {target}; it had been reached before it was set, with {last} for {lastPeriod}.",
    "not-due": "{name}, {place}: the target for {period} is {target}; its time is not over.",
    "not-comparable":
      "{name}, {place}: the target for {period} is {target}; what is reported cannot be held against it.",
    "reported-without-number":
      "{name}, {place}: the target for {period} was {target}; the report speaks of it without a number.",
    "not-reported": "{name}, {place}: the target for {period} was {target}; no document held says what became of it.",
    "to-confirm": "{name}, {place}: the target for {period} is told as “{text}”; its number has to be confirmed.",
  },
  reasons: {
    "worse-so-far": "The last number before it is due is not there yet.",
    "within-so-far": "Up to the last number it has been kept.",
    "overlapping-periods":
      "The times told overlap without being the same: neither their sum nor their difference means anything.",
    "years-missing": "Some of the years it covers are not told.",
    "growth-only": "Only the growth is told, not from what base.",
    "bounds-too-wide": "“Over” and “about” leave open which is greater.",
    "average-or-total": "The text does not say whether the rate is a yearly average or a total.",
    "target-of-upper-place": "The plan of the place above sets the number shown.",
    "total-of-upper-place": "The number is a sum over the whole place above; what part of it is owed here is not told.",
    "upper-place-unknown": "No document held tells the number of the place above.",
    "average-of-upper-place": "It is measured by the figure of the place above for the same time.",
    "in-step-with-growth": "It is measured by the growth of gross product for the same time.",
    "target-from-gap":
      "Only the result and the gap are printed: the target is calculated. Read the other way, the number printed is the target itself; missed it is either way.",
    "told-by-count": "The report counts it among those it says were reached.",
  },
  target: "{op}{value}",
  claim: "The report says that {reached} of {total} targets were reached ({period}).",
  claimExpected: "The report expects {reached} of {total} targets to be reached ({period}).",
  derived: "calculated",
  comparators: { "=": "", ">=": "at least ", ">": "over ", "<=": "at most ", "<": "under ", "~": "about " },
};
