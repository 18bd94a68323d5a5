import type { SheetsWords } from "./sheets.ts";

const count = new Intl.NumberFormat("en");
const n = (value: number): string => count.format(value);
const several = (value: number, one: string, many = `${one}s`): string => `${n(value)} ${value === 1 ? one : many}`;

/** Words of sheets that are exported, filled in and brought back, in English. */
export const sheetsEn: SheetsWords = {
  export: "Export the sheet (Excel)",
  exportNote:
    "It holds everything as it stands, each line with its id; bring it back changed, and unchanged lines stay.",
  choose: "choose the sheet",
  drop: "Drop the sheet here, or",
  dropNow: "Let go to have it checked",
  formats: "Excel (.xlsx), up to 100,000 lines. It is only checked at first; nothing is changed.",
  checking: (file) => `Checking “${file}” …`,
  publishing: "Publishing …",
  checked: (file) => `“${file}” was checked`,
  counts: {
    rows: (value) => several(value, "line"),
    added: (value) => `${n(value)} new`,
    changed: (value) => `${n(value)} changed`,
    same: (value) => `${n(value)} as before`,
    errors: (value) => several(value, "wrong cell"),
  },
  errors: "Wrong cells",
  errorsNote: "Nothing of the sheet was taken. Correct these cells and choose the file again.",
  notes: "Worth a look",
  changes: "What will change",
  changesDone: "What changed",
  row: "Line",
  cell: "Cell",
  text: "Content",
  problem: "Problem",
  what: "What",
  field: "Field",
  before: "Now",
  after: "Becomes",
  kinds: { added: "new", changed: "changed" },
  more: (value) => `${several(value, "more line", "more lines")}`,
  showMore: "Show more",
  nothing: "The sheet changes nothing: there is nothing to publish.",
  reason: "Reason (for the journal; optional)",
  publish: (value) => `Publish ${several(value, "change")}`,
  again: "Another file",
  published: (value) => `${several(value, "change")} published`,
  stale: "Somebody changed something since it was checked: check it again, then publish.",
  recheck: "Check again",
};
