import type { Command } from "./command.ts";
import { marking } from "./decide-marks.ts";
import type { EntryBody } from "./entry.ts";
import { documentOf } from "./ids.ts";
import { isRefused, workable } from "./openness.ts";
import type { Outcome } from "./outcome.ts";
import { refuse } from "./refusal.ts";
import { NO_REVISION, type OpinionChange } from "./revision.ts";
import type { HeldCommitment, LedgerState, Opinion } from "./state.ts";

type Opining = Extract<Command, { kind: "opine" }>;

/** How many independent opinions a commitment can have. */
const OPINIONS = 2;

/**
 * Records what one of two reviewers thinks. Until the other has spoken it can be changed; where the second agrees with
 * the first, the decision stands by itself; where not, the commitment waits for a third act.
 */
export function opine(state: LedgerState, command: Opining): Outcome {
  const byDocument = new Map<string, HeldCommitment[]>();
  for (const id of new Set(command.ids)) {
    const held = state.documents.get(documentOf(id));
    const one = held === undefined ? refuse("not-found", { id }) : workable(held, id);
    if (isRefused(one)) return one;
    if (held?.reviewers !== OPINIONS) return refuse("conflict", { id: documentOf(id), state: "one-reviewer" });
    if (one.state !== "proposed" || !hasRoom(one, command.reviewer)) return refuse("opinion-closed", { id });
    if (speaksSo(one, command)) continue;
    byDocument.set(held.id, [...(byDocument.get(held.id) ?? []), one]);
  }
  return [...byDocument].flatMap(([document, ones]) => entriesOf(document, ones, command));
}

function speaksSo({ opinions }: HeldCommitment, { reviewer, opinion, reason }: Opining): boolean {
  return opinions.some((one) => one.reviewer === reviewer && one.opinion === opinion && one.reason === reason);
}

function hasRoom({ opinions }: HeldCommitment, reviewer: string): boolean {
  return opinions.length < OPINIONS && opinions.filter((one) => one.reviewer !== reviewer).length < OPINIONS;
}

function entriesOf(document: string, ones: readonly HeldCommitment[], command: Opining): readonly EntryBody[] {
  const { reviewer, opinion, reason } = command;
  const after: Opinion = { reviewer, opinion, reason };
  const opinions = ones.map((one): OpinionChange => {
    const before = one.opinions.find((other) => other.reviewer === reviewer) ?? null;
    return { id: one.record.id, reviewer, before, after };
  });
  const ids = ones.map(({ record }) => record.id);
  const given: EntryBody = {
    kind: "opinion.given",
    subject: document,
    payload: { reviewer, ids, reason: null, revision: { ...NO_REVISION, opinions } },
  };
  const agreed = ones.filter((one) =>
    one.opinions.some((other) => other.reviewer !== reviewer && other.opinion === opinion),
  );
  return agreed.length === 0 ? [given] : [given, marking(document, agreed, opinion, null, true)];
}
