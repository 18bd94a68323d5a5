import type { Command, Decision } from "./command.ts";
import type { EntryBody } from "./entry.ts";
import { documentOf } from "./ids.ts";
import { isRefused, workable } from "./openness.ts";
import type { Outcome } from "./outcome.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { NO_REVISION, type Revision, type Standing, type StandingChange, standingOf } from "./revision.ts";
import type { CommitmentState, HeldCommitment, HeldDocument, LedgerState } from "./state.ts";

type Marking = Extract<Command, { kind: "decide" }>;

const MARKS: Readonly<
  Record<Decision, { kind: "commitment.accepted" | "commitment.rejected" | "commitment.reset"; state: CommitmentState }>
> = {
  accept: { kind: "commitment.accepted", state: "accepted" },
  reject: { kind: "commitment.rejected", state: "rejected" },
  reset: { kind: "commitment.reset", state: "proposed" },
};

/**
 * One entry for each document concerned, however many commitments it names; those that stand so already are left out.
 * Where two reviewers are asked for, this settles what they do not agree on, with a reason; what they agree on stands
 * without it.
 */
export function mark(state: LedgerState, { ids, decision, reason }: Marking): Outcome {
  const changed = new Map<string, HeldCommitment[]>();
  for (const id of new Set(ids)) {
    const held = state.documents.get(documentOf(id));
    const one = held === undefined ? refuse("not-found", { id }) : workable(held, id);
    if (isRefused(one)) return one;
    const unsettled = held === undefined ? null : forbidden(held, one, decision, reason);
    if (unsettled !== null) return unsettled;
    if (one.state === MARKS[decision].state && one.reviewed === (decision !== "reset")) continue;
    const document = documentOf(id);
    changed.set(document, [...(changed.get(document) ?? []), one]);
  }
  return [...changed].map(([document, ones]) => marking(document, ones, decision, reason));
}

/** What must come before a third act: both opinions, and a reason. */
function forbidden(held: HeldDocument, one: HeldCommitment, decision: Decision, reason: string | null): Refusal | null {
  if (held.reviewers === 1 || decision === "reset" || one.state !== "proposed") return null;
  if (one.opinions.length < 2) return refuse("opinions-open", { id: one.record.id });
  return reason === null ? refuse("reason-needed", { id: one.record.id }) : null;
}

/** The entry that marks commitments of one document. */
export function marking(
  subject: string,
  ones: readonly HeldCommitment[],
  decision: Decision,
  reason: string | null,
  agreed = false,
): EntryBody {
  const { kind, state } = MARKS[decision];
  const after: Standing = { state, reviewed: decision !== "reset", replacedBy: [] };
  const revision: Revision = { ...NO_REVISION, standings: standingChanges(ones, after) };
  const payload = { ids: ones.map(({ record }) => record.id), reason, revision };
  return { kind, subject, payload: agreed ? { ...payload, agreed } : payload };
}

/** Commitments that come to stand in one way, grouped by the way they stood before. */
export function standingChanges(ones: readonly HeldCommitment[], after: Standing): readonly StandingChange[] {
  const groups = new Map<string, { before: Standing; ids: string[] }>();
  for (const one of ones) {
    const before = standingOf(one);
    const key = `${before.state} ${before.reviewed} ${before.replacedBy.join(" ")}`;
    const group = groups.get(key) ?? { before, ids: [] };
    group.ids.push(one.record.id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ before, ids }) => ({ ids, before, after }));
}
