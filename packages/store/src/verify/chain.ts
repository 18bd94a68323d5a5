import { type Digest, type Entry, type Head, isItemBody, verifyChain } from "@lantu/core/ledger";
import { itemSummary } from "../items/line.ts";
import { summaryOf } from "../ledger/summary.ts";
import type { Batch } from "./batches.ts";
import { sameJson } from "./same-json.ts";
import { Broken } from "./verification.ts";

/**
 * Recomputes the seals of a stretch that follows `head`, and what lists show of it.
 * @throws Broken at the first entry that is not as it has to be
 */
export function checkChain({ entries, summaries }: Pick<Batch, "entries" | "summaries">, head: Head, digest: Digest) {
  const check = verifyChain(entries, digest, head);
  if (check.kind === "broken") throw new Broken(check.at, { seq: check.seq });
  for (const [index, entry] of entries.entries()) {
    if (!isSummaryOf(entry, summaries[index] ?? {})) throw new Broken("summary", { seq: entry.seq });
  }
  return check.head;
}

/** All of a summary follows from its entry but a title: what a thing was called then is compared where it is folded. */
function isSummaryOf(entry: Entry, summary: Readonly<Record<string, unknown>>): boolean {
  if (isItemBody(entry)) return sameJson(itemSummary(entry), summary);
  return typeof summary.title === "string" && sameJson(summaryOf(entry, summary.title), summary);
}
