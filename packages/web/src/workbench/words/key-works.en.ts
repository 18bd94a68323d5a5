import type { KeyWorksWords } from "./key-works.ts";

const count = new Intl.NumberFormat("en");
const n = (value: number): string => count.format(value);
const items = (value: number): string => `${n(value)} ${value === 1 ? "item" : "items"}`;

/** The words of editing the folder of key works. */
export const keyWorksEn: KeyWorksWords = {
  title: (year) => `Edit the key works of ${year}`,
  lead: "Numbers and quarters are changed here; lead, cooperating units and deadline are the ledger's and change everywhere.",
  loading: "Fetching the folder",
  publicPage: "See the public folder",
  code: "No.",
  content: "Content",
  quarters: ["Q1", "Q2", "Q3", "Q4"],
  save: "Save",
  saveOne: (title) => `Save “${title}”`,
  remove: (title) => `Take “${title}” out of the folder`,
  saved: "Saved.",
  removed: (title) => `“${title}” was taken out.`,
  added: (total) => `${items(total)} added.`,
  undo: "Undo",
  undone: "Undone.",
  notSaved: "It was not saved; all you typed is here.",
  quarterOf: (title, quarter) => `${title}: ${quarter}`,
  codeOf: (title) => `${title}: number`,
  add: "Add commitments",
  search: "Find commitments of the ledger by name",
  find: "Find",
  choose: (title) => `Add “${title}”`,
  found: (total) => `${items(total)} found`,
  nothingFound: "Nothing was found.",
  already: "in the folder",
  addChosen: (total) => `Add ${items(total)}`,
  empty: "No commitment is in this year's folder yet.",
  stale: "Somebody else has changed this item",
  staleText: "What you changed is here. Choose one side of each line, then save.",
};
