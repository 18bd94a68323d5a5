import { carryForward } from "./carry-forward.ts";
import type { Command } from "./command.ts";
import { editionChanges } from "./editions.ts";
import { closed } from "./openness.ts";
import type { Outcome } from "./outcome.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { inverse, NO_REVISION, type Revision, stillApplicable } from "./revision.ts";
import type { HeldDocument, LedgerState } from "./state.ts";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;

/** Confirms that a document is a new edition of another, which then carries its decisions over to it. */
export function succeed(state: LedgerState, now: HeldDocument, { of, shared }: Of<"succeed">): Outcome {
  const old = state.documents.get(of);
  if (old === undefined || old.state === "discarded") return refuse("not-found", { id: of });
  const refusal = closed(now) ?? settled(now) ?? misplaced(state, now, old);
  if (refusal !== null) return refusal;
  const changes = editionChanges(old, now);
  const anchors = changes.map(({ from, to, relation }) => ({ from, to, relation }));
  const carry = carryForward(old, now, changes);
  return [{ kind: "document.succeeded", subject: now.id, payload: { of, shared, anchors, carry } }];
}

/** Says that a document is no new edition of any held. */
export function standAlone(now: HeldDocument): Outcome {
  if (now.lineage.kind === "own") return [];
  return closed(now) ?? settled(now) ?? [{ kind: "document.stands-alone", subject: now.id, payload: {} }];
}

/**
 * Takes back what was said of a document's lineage. While it waits for review it loses what it had taken over, but for
 * what people have gone on from; once published, what was published stays.
 */
export function part(now: HeldDocument, { carry }: Of<"part">): Outcome {
  if (now.lineage.kind === "undecided") return refuse("conflict", { id: now.id, state: "undecided" });
  const refusal = closed(now);
  if (refusal !== null) return refusal;
  const of = now.lineage.kind === "edition" ? now.lineage.of : null;
  const back: Revision = now.state === "review" ? stillApplicable(now, inverse(carry)) : NO_REVISION;
  return [{ kind: "document.parted", subject: now.id, payload: { of, carry: back } }];
}

function settled({ id, lineage }: HeldDocument): Refusal | null {
  return lineage.kind === "edition" ? refuse("edition-settled", { id, of: lineage.of }) : null;
}

/** An edition is followed by one other at most, and never by one it comes from itself. */
function misplaced({ documents }: LedgerState, now: HeldDocument, old: HeldDocument): Refusal | null {
  for (const { id, lineage } of documents.values()) {
    if (lineage.kind === "edition" && lineage.of === old.id) return refuse("already-succeeded", { id: old.id, by: id });
  }
  let at: HeldDocument | undefined = old;
  while (at !== undefined) {
    if (at.id === now.id) return refuse("edition-circle", { id: now.id, of: old.id });
    at = at.lineage.kind === "edition" ? documents.get(at.lineage.of) : undefined;
  }
  return null;
}
