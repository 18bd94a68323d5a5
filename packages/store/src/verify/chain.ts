import { canonical, type Digest, type Entry, type Head, isItemBody, verifyChain } from "@lantu/core/ledger";
import { keptSummary } from "../items/line.ts";
import { summaryOf } from "../ledger/summary.ts";
import { Broken } from "./verification.ts";

/** An entry, and JSON as it is written of what it says and of what lists show of it; null where that is not kept. */
export interface WrittenEntry {
  readonly entry: Entry;
  readonly payload: string;
  readonly summary: string | null;
}

/**
 * Recomputes the seal of the entry that follows `head`, and what lists show of it. Both have to be written as they were
 * sealed and kept: other JSON that comes to the same values would not be found out by what is read of it. Returns the head
 * the entry makes.
 * @throws Broken where it is not as it has to be
 */
export function checkSeal(written: WrittenEntry, head: Head, digest: Digest): Head {
  const { entry } = written;
  let sealed = "";
  const seals = (text: string): string => {
    sealed = text;
    return digest(text);
  };
  const check = verifyChain([entry], seals, head);
  if (check.kind === "broken") throw new Broken(check.at, { seq: check.seq });
  if (!isWithin(sealed, written)) throw new Broken("hash", { seq: entry.seq });
  if (summaryTextOf(written) !== written.summary) throw new Broken("summary", { seq: entry.seq });
  return check.head;
}

/** Whether a payload is written as it is in what was sealed: there it stands behind actor, time and kind. */
function isWithin(sealed: string, { entry: { actor, at, kind }, payload }: WrittenEntry): boolean {
  const { length } = `${canonical({ actor, at, kind }).slice(0, -1)},"payload":`;
  return sealed.startsWith(payload, length) && sealed.startsWith(',"previous":', length + payload.length);
}

/** All of a summary follows from its entry but a title: what a thing was called then is compared where it is folded. */
function summaryTextOf({ entry, summary }: WrittenEntry): string | null {
  const kept = isItemBody(entry) ? keptSummary(entry) : summaryOf(entry, titleIn(summary));
  return kept === null ? null : canonical(kept);
}

function titleIn(summary: string | null): string {
  const told: { readonly title?: unknown } | null = JSON.parse(summary ?? "null");
  return typeof told?.title === "string" ? told.title : "";
}
