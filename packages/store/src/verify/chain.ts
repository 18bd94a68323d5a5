import { type Digest, type Entry, type Head, isItemBody, verifyChain } from "@lantu/core/ledger";
import { keptSummary } from "../items/line.ts";
import { summaryOf } from "../ledger/summary.ts";
import { sameJson } from "./same-json.ts";
import type { ToldEntry } from "./told-entries.ts";
import { Broken } from "./verification.ts";

/**
 * Recomputes the seal of the entry that follows `head`, and what lists show of it. Returns the head it makes.
 * @throws Broken where it is not as it has to be
 */
export function checkSeal({ entry, summary }: ToldEntry, head: Head, digest: Digest): Head {
  const check = verifyChain([entry], digest, head);
  if (check.kind === "broken") throw new Broken(check.at, { seq: check.seq });
  if (!isSummaryOf(entry, summary)) throw new Broken("summary", { seq: entry.seq });
  return check.head;
}

/** All of a summary follows from its entry but a title: what a thing was called then is compared where it is folded. */
function isSummaryOf(entry: Entry, summary: ToldEntry["summary"]): boolean {
  if (isItemBody(entry)) return sameJson(keptSummary(entry), summary);
  return typeof summary?.title === "string" && sameJson(summaryOf(entry, summary.title), summary);
}
