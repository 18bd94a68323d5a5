import type { CommitmentSort } from "@lantu/server/contract";
import type { SortField } from "../../address/ledger.ts";

/** Order of one column: `ascending`, `descending`, or `none` where another one is sorted by. */
export type Order = "ascending" | "descending" | "none";

/** Order a column is in under a sort; without a sort the list is in the order of the text. */
export const orderOf = (sort: CommitmentSort | undefined, field: SortField): Order => {
  const current = sort ?? "position";
  if (current === field) return "ascending";
  return current === `-${field}` ? "descending" : "none";
};

/** The sort after a press on a column's head: ascending, then descending, then the order of the text again. */
export const nextSort = (sort: CommitmentSort | undefined, field: SortField): CommitmentSort | undefined => {
  const order = orderOf(sort, field);
  if (order === "none") return field;
  if (order === "ascending") return `-${field}`;
  return undefined;
};
