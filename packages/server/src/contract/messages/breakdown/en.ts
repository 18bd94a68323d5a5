import type { BreakdownWords } from "./words.ts";

/** How breakdowns are told in English. */
export const en: BreakdownWords = {
  kept: {
    level: "The last year is {reached}, as the target {expected} asks.",
    sum: "The years add up to {reached}, as the target {expected} asks.",
    growth: "The years grow by {reached} on average, as the target {expected} asks.",
    each: "Every year meets the target {expected}.",
    parts: "The units add up to {reached}, as the whole {expected} asks.",
    "each-part": "Every unit meets {expected}.",
  },
  over: {
    level: "The last year is {reached}, {gap} above the target {expected}.",
    sum: "The years add up to {reached}, {gap} above the target {expected}.",
    growth: "The years grow by {reached} on average, {gap} above the target {expected}.",
    each: "A year is {reached}, {gap} above the target {expected}.",
    parts: "The units add up to {reached}, {gap} above the whole {expected}.",
    "each-part": "A unit has {reached}, {gap} above {expected}.",
  },
  under: {
    level: "The last year is {reached}, {gap} below the target {expected}.",
    sum: "The years add up to {reached}, {gap} below the target {expected}.",
    growth: "The years grow by {reached} on average, {gap} below the target {expected}.",
    each: "A year is {reached}, {gap} below the target {expected}.",
    parts: "The units add up to {reached}, {gap} below the whole {expected}.",
    "each-part": "A unit has {reached}, {gap} below {expected}.",
  },
  alarms: {
    none: "",
    rounding: "This is no more than rounding can come to.",
    gap: "There is a gap: fill it, or say why.",
  },
  unknown: {
    years: "Years without a value: {open}. Nothing can be said yet; what is unknown does not count as zero.",
    parts: "Units without a value: {open}. Nothing can be said yet; what is unknown does not count as zero.",
  },
  states: { kept: "Kept", gap: "Gap", unknown: "Unknown" },
  operations: {
    sum: "{all+} = {result}",
    difference: "{first} − {second} = {result}",
    "average-growth": "{all,}: {result} a year on average",
  },
  noDrawing: {
    "no-base": "There is no base to start from. Enter the value of the base year, or choose another rule.",
    "base-zero": "The base is zero: nothing grows from it by a rate. Choose equal steps, or enter the years by hand.",
    "sign-changes":
      "Base and target lie on either side of zero: no rate leads across. Choose equal steps, or enter the years by hand.",
    "growth-below-minus-100": "The rate this needs lies below −100%.",
    "target-passed":
      "The known years are past the target already: the years left would have to go back. Enter them by hand, or keep the difference.",
    "no-years-left": "The result of every year is known: there is none left to draw.",
    "no-weights": "Weights are missing, or come to nothing.",
    "growth-of-all-years":
      "The target is a growth over the whole time (doubling, or against a base year) and does not say what each year's is: it cannot be drawn by year. Enter a yearly rate, or the value at the end.",
    "by-hand": "What is entered by hand is not drawn.",
  },
  defaultKinds: {
    "amount-at-the-end": "The target is what is reached at the end: the last year counts.",
    "rate-on-average": "The target is a yearly rate over several years: the rates of the years compound to it.",
    "rate-of-each-year": "The target is the rate of one year: each year is measured by itself.",
    "growth-of-all-years":
      "The target is a growth over the whole time and no yearly rate: enter a yearly rate, or the value at the end.",
    "amount-of-each-year": "The target is an amount of every single year: each year is measured by itself.",
    "added-up": "The target is an amount that comes together over the years: they add up.",
    "share-at-the-end": "The target is a share at the end: the last year counts.",
    "limit-of-each-year": "The target is a limit no year may pass: each year is measured by itself.",
  },
  relations: {
    stricter: "{year}: the yearly plan asks for {yearly}, more than the {path} of the five-year plan.",
    equal: "{year}: the yearly plan asks for {yearly}, as the five-year plan does.",
    looser: "{year}: the yearly plan asks for {yearly}, less than the {path} of the five-year plan.",
    missing: "{year}: the yearly plan asks for {yearly}; the five-year plan has not been broken down to this year.",
    "not-comparable": "{year}: the yearly plan asks for {yearly}, measured otherwise than in the five-year plan.",
  },
  noYearly: "{year}: the yearly plan sets no such target.",
  programme: "{known} of {stated} known",
  programmeUnstated: "{known} known, of a number nobody has stated",
  listed: ", ",
};
