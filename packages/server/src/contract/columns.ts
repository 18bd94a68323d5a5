/** Columns of the ledger table and of its exports, in their usual order. */
export const commitmentColumns = [
  "state",
  "title",
  "quote",
  "value",
  "target",
  "unit",
  "period",
  "deadline",
  "kind",
  "nature",
  "document",
  "address",
  "lead",
  "cooperating",
  "figures",
  "doubts",
  "link",
  "id",
] as const;

export type CommitmentColumn = (typeof commitmentColumns)[number];
