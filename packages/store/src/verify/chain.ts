import { type Digest, type Entry, type Head, isItemBody, verifyChain } from "@lantu/core/ledger";
import { keptSummary } from "../items/line.ts";
import { summaryOf } from "../ledger/summary.ts";
import { sameJson } from "./same-json.ts";
import { Broken } from "./verification.ts";

/** An entry, and what is kept of what lists show of it: JSON as it is written, null where there is none. */
export interface WrittenEntry {
  readonly entry: Entry;
  readonly summary: string | null;
}

/**
 * Recomputes the seal of the entry that follows `head`, and what lists show of it. Returns the head it makes.
 * @throws Broken where it is not as it has to be
 */
export function checkSeal({ entry, summary }: WrittenEntry, head: Head, digest: Digest): Head {
  const check = verifyChain([entry], digest, head);
  if (check.kind === "broken") throw new Broken(check.at, { seq: check.seq });
  if (!isSummaryOf(entry, summary)) throw new Broken("summary", { seq: entry.seq });
  return check.head;
}

/** All of a summary follows from its entry but a title: what a thing was called then is compared where it is folded. */
function isSummaryOf(entry: Entry, summary: string | null): boolean {
  const told = summary === null ? null : JSON.parse(summary);
  const kept = isItemBody(entry) ? keptSummary(entry) : titledSummary(entry, told);
  return kept === null || summary === null ? kept === summary : sameJson(kept, told);
}

const titledSummary = (entry: Entry, told: { readonly title?: unknown } | null): object =>
  summaryOf(entry, typeof told?.title === "string" ? told.title : "");
