import { canonical } from "./canonical.ts";
import type { Command, Decision } from "./command.ts";
import type { Correction, DocumentRead, EntryBody } from "./entry.ts";
import { documentOf } from "./ids.ts";
import type { Attribute, CommitmentChanges, DescriptionChanges, DescriptionRecord } from "./record.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { CommitmentState, DocumentState, HeldDocument, LedgerState } from "./state.ts";

/** The entries a command amounts to, or why it is refused. No entries: what is asked for is so already. */
export type Outcome = readonly EntryBody[] | Refusal;

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;

/** Checks a command against the state; changes nothing. The entries are to be sealed and folded in their order. */
export function decide(state: LedgerState, command: Command): Outcome {
  switch (command.kind) {
    case "read":
      return read(state, command.document, command.read);
    case "describe":
      return withDocument(state, command.document, (held) => describe(held, command.changes));
    case "publish":
      return withDocument(state, command.document, publish);
    case "withdraw":
      return withDocument(state, command.document, (held) => move(held, "published", withdrawn(command)));
    case "restore":
      return withDocument(state, command.document, (held) => move(held, "withdrawn", restored(command)));
    case "discard":
      return withDocument(state, command.document, (held) => move(held, "review", discarded(command)));
    case "decide":
      return mark(state, command);
    case "edit":
      return withDocument(state, documentOf(command.commitment), (held) => edit(held, command));
  }
}

function withDocument(state: LedgerState, id: string, then: (held: HeldDocument) => Outcome): Outcome {
  const held = state.documents.get(id);
  return held === undefined ? refuse("not-found", { id }) : then(held);
}

/** The same bytes again are a new reading only where the first was thrown away. */
function read(state: LedgerState, document: string, payload: DocumentRead): Outcome {
  const held = state.documents.get(document);
  if (held !== undefined && held.state !== "discarded") return refuse("conflict", { id: document, state: held.state });
  return [{ kind: "document.read", subject: document, payload }];
}

function describe(held: HeldDocument, changes: DescriptionChanges): Outcome {
  if (held.state === "discarded") return refuse("conflict", { id: held.id, state: held.state });
  const asked: Partial<Record<string, Attribute<unknown>>> = {};
  for (const [field, { value: now }] of Object.entries(held.description)) {
    const value = changes[field as keyof DescriptionChanges];
    if (value !== undefined && value !== now) {
      asked[field] = { value, quote: null, start: null, end: null, by: "person" };
    }
  }
  const payload = correction(held.description, asked as Partial<DescriptionRecord>);
  return payload === null ? [] : [{ kind: "document.described", subject: held.id, payload }];
}

function publish(held: HeldDocument): Outcome {
  if (held.state !== "review") return refuse("import-not-in-review", { id: held.id, state: held.state });
  const accepted = [...held.commitments.values()].filter((one) => one.state !== "rejected").length;
  // A statistical table promises nothing and is still worth reading; to throw out every promise is more likely a mistake.
  if (accepted === 0 && held.commitments.size > 0) return refuse("nothing-to-publish", { id: held.id });
  return [{ kind: "document.published", subject: held.id, payload: { accepted } }];
}

function withdrawn({ document, reason }: Of<"withdraw">): EntryBody {
  return { kind: "document.withdrawn", subject: document, payload: { reason } };
}

function restored({ document }: Of<"restore">): EntryBody {
  return { kind: "document.restored", subject: document, payload: {} };
}

function discarded({ document, reason }: Of<"discard">): EntryBody {
  return { kind: "document.discarded", subject: document, payload: { reason } };
}

function move(held: HeldDocument, from: DocumentState, entry: EntryBody): Outcome {
  if (held.state === from) return [entry];
  return refuse(from === "review" ? "import-not-in-review" : "conflict", { id: held.id, state: held.state });
}

const MARKS: Readonly<
  Record<Decision, { kind: "commitment.accepted" | "commitment.rejected" | "commitment.reset"; state: CommitmentState }>
> = {
  accept: { kind: "commitment.accepted", state: "accepted" },
  reject: { kind: "commitment.rejected", state: "rejected" },
  reset: { kind: "commitment.reset", state: "proposed" },
};

/** One entry for each document concerned; commitments that stand so already are left out. */
function mark(state: LedgerState, { ids, decision, reason }: Of<"decide">): Outcome {
  const { kind, state: wanted } = MARKS[decision];
  const changed = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const held = state.documents.get(documentOf(id));
    const one = held?.commitments.get(id);
    if (held === undefined || one === undefined) return refuse("not-found", { id });
    if (!open(held)) return refuse("conflict", { id: held.id, state: held.state });
    if (one.state !== wanted) changed.set(held.id, [...(changed.get(held.id) ?? []), id]);
  }
  return [...changed].map(([subject, marked]) => ({ kind, subject, payload: { ids: marked, reason } }));
}

function edit(held: HeldDocument, { commitment, changes, reason }: Of<"edit">): Outcome {
  const one = held.commitments.get(commitment);
  if (one === undefined) return refuse("not-found", { id: commitment });
  if (!open(held)) return refuse("conflict", { id: held.id, state: held.state });
  if (changes.spans !== undefined && !standsOnText(changes.spans)) return refuse("invalid-request", { field: "spans" });
  const found = correction<CommitmentChanges>(one.record, changes);
  return found === null ? [] : [{ kind: "commitment.edited", subject: commitment, payload: { ...found, reason } }];
}

function open(held: HeldDocument): boolean {
  return held.state === "review" || held.state === "published";
}

function standsOnText(spans: readonly { readonly start: number; readonly end: number }[]): boolean {
  return spans.length > 0 && spans.every(({ start, end }) => start >= 0 && end > start);
}

/** The fields that really change, before and after; null where none does. */
function correction<T extends object>(held: T, asked: Partial<T>): Correction<T> | null {
  const before: Partial<T> = {};
  const after: Partial<T> = {};
  for (const field of Object.keys(asked) as (keyof T)[]) {
    if (asked[field] === undefined || canonical(held[field]) === canonical(asked[field])) continue;
    before[field] = held[field];
    after[field] = asked[field];
  }
  return Object.keys(after).length === 0 ? null : { before, after };
}
