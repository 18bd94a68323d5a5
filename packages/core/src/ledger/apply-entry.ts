import type { DocumentRead, EntryBody } from "./entry.ts";
import { documentOf } from "./ids.ts";
import type { CommitmentChanges, CommitmentRecord } from "./record.ts";
import type { CommitmentState, HeldCommitment, HeldDocument, LedgerState } from "./state.ts";

/** An entry that cannot be folded: of a kind this version does not know, or about something the journal never read. */
export class UnfoldableEntry extends Error {
  readonly code: "unknown-kind" | "unknown-subject";
  readonly subject: string;
  constructor(code: UnfoldableEntry["code"], kind: string, subject: string) {
    super(`${code}: ${kind} of ${subject}`);
    this.name = "UnfoldableEntry";
    this.code = code;
    this.subject = subject;
  }
}

/**
 * The state after one more entry. Pure: the state before is left as it was.
 * @throws UnfoldableEntry rather than passing over an entry it does not understand
 */
export function applyEntry(state: LedgerState, entry: EntryBody): LedgerState {
  const id = documentOf(entry.subject);
  const held = state.documents.get(id);
  const next = held === undefined ? firstRead(entry) : after(held, entry);
  return { documents: new Map(state.documents).set(id, next) };
}

function firstRead(entry: EntryBody): HeldDocument {
  if (entry.kind !== "document.read") throw new UnfoldableEntry("unknown-subject", entry.kind, entry.subject);
  return readDocument(entry.subject, entry.payload, 1);
}

function after(held: HeldDocument, entry: EntryBody): HeldDocument {
  const version = held.version + 1;
  switch (entry.kind) {
    case "document.read":
      return readDocument(held.id, entry.payload, version);
    case "document.described":
      return { ...held, version, description: { ...held.description, ...entry.payload.after } };
    case "document.published":
      return { ...held, version, state: "published", commitments: acceptProposed(held.commitments) };
    case "document.withdrawn":
      return { ...held, version, state: "withdrawn" };
    case "document.restored":
      return { ...held, version, state: "published" };
    case "document.discarded":
      return { ...held, version, state: "discarded" };
    case "commitment.accepted":
      return { ...held, version, commitments: marked(held, entry.payload.ids, "accepted") };
    case "commitment.rejected":
      return { ...held, version, commitments: marked(held, entry.payload.ids, "rejected") };
    case "commitment.reset":
      return { ...held, version, commitments: marked(held, entry.payload.ids, "proposed") };
    case "commitment.edited":
      return { ...held, version, commitments: edited(held, entry.subject, entry.payload.after) };
    default:
      throw unknownKind(entry);
  }
}

function unknownKind(entry: never): UnfoldableEntry {
  const { kind, subject }: { kind: string; subject: string } = entry;
  return new UnfoldableEntry("unknown-kind", kind, subject);
}

function readDocument(id: string, read: DocumentRead, version: number): HeldDocument {
  const { sample, engine, source, description } = read;
  const commitments = new Map(read.commitments.map((record) => [record.id, proposed(record)]));
  return { id, state: "review", sample, engine, source, description, commitments, version };
}

function proposed(record: CommitmentRecord): HeldCommitment {
  return { record, state: "proposed", edited: false, version: 1 };
}

function acceptProposed(commitments: HeldDocument["commitments"]): HeldDocument["commitments"] {
  const next = new Map<string, HeldCommitment>();
  for (const [id, held] of commitments) next.set(id, held.state === "proposed" ? inState(held, "accepted") : held);
  return next;
}

function marked(held: HeldDocument, ids: readonly string[], state: CommitmentState): HeldDocument["commitments"] {
  const next = new Map(held.commitments);
  for (const id of ids) next.set(id, inState(known(held, id), state));
  return next;
}

function inState(held: HeldCommitment, state: CommitmentState): HeldCommitment {
  return { ...held, state, version: held.version + 1 };
}

function edited(held: HeldDocument, id: string, changes: Partial<CommitmentChanges>): HeldDocument["commitments"] {
  const before = known(held, id);
  const record = { ...before.record, ...changes };
  return new Map(held.commitments).set(id, { ...before, record, edited: true, version: before.version + 1 });
}

function known(held: HeldDocument, id: string): HeldCommitment {
  const commitment = held.commitments.get(id);
  if (commitment === undefined) throw new UnfoldableEntry("unknown-subject", "commitment", id);
  return commitment;
}
