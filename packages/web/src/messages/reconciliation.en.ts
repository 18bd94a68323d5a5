import type { ReconciliationWords } from "./reconciliation.zh-CN.ts";

const count = new Intl.NumberFormat("en");
const n = (value: number): string => count.format(value);

/** Words of the reconciliation of targets in English. */
export const reconciliationEn: ReconciliationWords = {
  title: "Reconciliation",
  description: "What became of each target a plan set: both texts quoted, the arithmetic line by line.",
  titleOf: (name) => `Reconciliation: ${name}`,
  descriptionOf: (name) =>
    `Each target of “${name}” held against what was reported later: reached, missed, or not to be known.`,
  link: "Reconciliation",
  allPlans: "All plans",
  list: "Targets",
  byOutcome: "Filter by outcome",
  outcomes: {
    reached: "Reached",
    "reached-early": "Reached early",
    "reached-before-set": "Reached before it was set",
    missed: "Missed",
    "reported-without-number": "Reported without a number",
    "not-reported": "Not reported",
    "not-comparable": "Not comparable",
    "to-confirm": "Target to be confirmed",
    "not-due": "Awaiting reports",
  },
  columns: { outcome: "Outcome", name: "Indicator", target: "Target", last: "Last number" },
  measure: "Measure",
  measures: { amount: "Amount", growth: "Growth", share: "Share" },
  decided: "Decision",
  decidedNames: { yes: "Confirmed or rejected", no: "None yet" },
  sort: "Order",
  sorts: { place: "As in the document", outcome: "By outcome", name: "By name" },
  derived: "calculated",
  noNumber: "no number",
  theTarget: "The target",
  theReport: "What is told of it",
  moreNumbers: (value) => `${n(value)} more ${value === 1 ? "number" : "numbers"}`,
  mentions: "Spoken of without a number",
  nothingTold: "No document held speaks of it.",
  claimed: "What the report says itself",
  shown: "What the numbers held show",
  exceptions: "Exceptions it names:",
  namedReached: (names) => `Named as reached: ${names}`,
  shownCounts: (reached, missed, untold) =>
    `${n(reached)} reached, ${n(missed)} missed, ${n(untold)} that cannot be told`,
  shownNote:
    "Of the targets below, without those no report speaks of yet. The targets the report counts need not be the same ones.",
  toDecide: "This target is not a number the text prints as it stands; compare it with the text.",
  note: "Note",
  confirm: "Confirm",
  reject: "Reject",
  verdicts: { confirmed: "Confirmed", rejected: "Rejected" },
  takeBack: "Take back",
  findingsOfSeries: "Findings on this indicator",
  total: (value) => `${n(value)} ${value === 1 ? "target" : "targets"}`,
  nothingFits: "No target matches these filters.",
  noTargets: "No target was read in this document.",
  noTargetsHint: "There is nothing to reconcile; the text and its commitments are on the reading page.",
  nothingHeld: "What became of each target will stand here",
  nothingHeldHint:
    "Once a plan and a later report are held, each target of the plan is held against the numbers of the report.",
  nothingLater: "No document held so far speaks of these targets later.",
  wouldTell: (place, from, to) =>
    `These would tell: work reports, reports on the yearly plans and statistical bulletins of ${place} for ${from === to ? from : `${from} to ${to}`}, and the ${from === to ? "plan of the next year" : "review in the next five-year plan"}.`,
  bringIn: "Import documents",
};
