import type { RepairReason } from "./edit.ts";

/** Repairs that take out what is no part of the document, or a part of it that stands elsewhere already. */
const FOREIGN: ReadonlySet<RepairReason> = new Set<RepairReason>([
  "page-number",
  "page-furniture",
  "duplicate",
  "interleaved",
]);

/** Whether what an edit of this reason deletes belongs to none of the sentences around it. */
export function isForeign(reason: RepairReason): boolean {
  return FOREIGN.has(reason);
}
