import type { FindingsWords } from "./findings.zh-CN.ts";

const count = new Intl.NumberFormat("en");
const n = (value: number): string => count.format(value);

/** Words of the findings of consistency in English. */
export const findingsEn: FindingsWords = {
  title: "Findings",
  description:
    "Where what is held does not fit together, or a target quietly changed: both texts quoted, with the arithmetic.",
  ofDocument: "Findings on this document",
  bySeverity: "Filter by weight",
  severities: { contradiction: "Contradiction", change: "Quiet change", hint: "Hint" },
  rule: "Rule",
  rules: "The published rules",
  rulesLead: "What each rule looks at, and how much its findings weigh. The version grows with every change.",
  rulesVersion: (version) => `Rules, version ${version}`,
  ofRule: "Findings of this rule",
  state: "State",
  states: {
    open: "Open",
    explained: "Explained",
    "document-error": "Error in the document",
    "reading-error": "Error in reading",
  },
  note: "Note",
  noteNeeded: "The reason (needed)",
  save: "Save",
  undo: "Undo",
  changed: (sentence, state) => `Set to “${state}”: ${sentence}`,
  stale: "Somebody else has just changed this finding; your change is not saved yet.",
  theirs: "It is now",
  yours: "You wanted",
  keepTheirs: "Keep theirs",
  setYours: "Set mine all the same",
  total: (value) => `${n(value)} ${value === 1 ? "finding" : "findings"}`,
  nothingFits: "No finding matches these filters.",
  none: "Nothing was found that does not fit",
  noneHint: "As more documents are held, what they tell of the same numbers is held against each other here.",
  ofCommitment: "Findings on these numbers",
};
