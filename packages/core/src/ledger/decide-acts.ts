import type { Command } from "./command.ts";
import { correction } from "./correction.ts";
import { standingChanges } from "./decide-marks.ts";
import type { EntryBody } from "./entry.ts";
import { closed, isRefused, workable } from "./openness.ts";
import type { Outcome } from "./outcome.ts";
import type { CommitmentChanges, CommitmentRecord, FigureChanges } from "./record.ts";
import { refuse } from "./refusal.ts";
import { inverse, NO_REVISION, RETIRED, type Revision, type Standing, unexpected } from "./revision.ts";
import type { HeldCommitment, HeldDocument } from "./state.ts";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;

const ACCEPTED: Standing = { state: "accepted", reviewed: true, replacedBy: [] };

/** Corrects fields of one commitment. */
export function edit(held: HeldDocument, { commitment, changes, reason }: Of<"edit">): Outcome {
  const one = workable(held, commitment);
  if (isRefused(one)) return one;
  if (changes.spans !== undefined && !standsOnText(changes.spans)) return refuse("invalid-request", { field: "spans" });
  const found = correction<CommitmentChanges>(one.record, changes);
  if (found === null) return [];
  const record = { id: commitment, ...found, edited: { before: one.edited, after: true } };
  const revision: Revision = { ...NO_REVISION, records: [record] };
  return [{ kind: "commitment.edited", subject: commitment, payload: { ...found, reason, revision } }];
}

function standsOnText(spans: readonly { readonly start: number; readonly end: number }[]): boolean {
  return spans.length > 0 && spans.every(({ start, end }) => start >= 0 && end > start);
}

/** Corrects fields of one figure. Of all commitments that stand on it the words change with it. */
export function correctFigure(held: HeldDocument, { figure, changes, reason }: Of<"correct-figure">): Outcome {
  const refusal = closed(held);
  if (refusal !== null) return refusal;
  const before = held.figures.get(figure);
  if (before === undefined) return refuse("not-found", { id: figure });
  const found = correction<FigureChanges>(before.record, changes);
  if (found === null) return [];
  const after = { record: { ...before.record, ...found.after }, edited: true };
  const revision: Revision = { ...NO_REVISION, figures: [{ id: figure, before, after }] };
  return [{ kind: "figure.edited", subject: figure, payload: { ...found, reason, revision } }];
}

/** Takes up words the reader missed; who adds them has decided on them. */
export function add(held: HeldDocument, { record, reason }: Of<"add">): Outcome {
  const refusal = closed(held);
  if (refusal !== null) return refusal;
  if (!standsOnText(record.spans)) return refuse("invalid-request", { field: "spans" });
  if (held.commitments.has(record.id)) return refuse("conflict", { id: record.id, state: "proposed" });
  const revision: Revision = { ...NO_REVISION, added: [record], standings: [arrival([record])] };
  return [{ kind: "commitment.added", subject: record.id, payload: { reason, revision } }];
}

function arrival(records: readonly CommitmentRecord[]) {
  return { ids: records.map(({ id }) => id), before: RETIRED, after: ACCEPTED };
}

/** Joins commitments of one document: the words, figures, units and doubts of all; the others point to the one that stays. */
export function merge(held: HeldDocument, { into, from, reason }: Of<"merge">): Outcome {
  const survivor = workable(held, into);
  if (isRefused(survivor)) return survivor;
  const others: HeldCommitment[] = [];
  for (const id of new Set(from)) {
    const other = workable(held, id);
    if (isRefused(other)) return other;
    if (id !== into) others.push(other);
  }
  if (others.length === 0) return refuse("invalid-request", { field: "from" });
  const found = correction(survivor.record, joined(survivor.record, others));
  const edited = { before: survivor.edited, after: true };
  const revision: Revision = {
    ...NO_REVISION,
    standings: standingChanges(others, { ...RETIRED, reviewed: true, replacedBy: [into] }),
    records: found === null ? [] : [{ id: into, ...found, edited }],
  };
  const payload = { from: others.map(({ record }) => record.id), reason, revision };
  return [{ kind: "commitment.merged", subject: into, payload }];
}

/** What a commitment comes to that others are merged into. */
export function joined(record: CommitmentRecord, others: readonly HeldCommitment[]) {
  const all = [record, ...others.map((one) => one.record)];
  return {
    spans: unique(
      all.flatMap(({ spans }) => spans),
      ({ start, end }) => `${start} ${end}`,
    ),
    figures: unique(
      all.flatMap(({ figures }) => figures),
      (id) => id,
    ),
    lead: unique(
      all.flatMap(({ lead }) => lead),
      ({ name }) => name,
    ),
    cooperating: unique(
      all.flatMap(({ cooperating }) => cooperating),
      ({ name }) => name,
    ),
    doubts: unique(
      all.flatMap(({ doubts }) => doubts),
      ({ code, start, end }) => `${code} ${start} ${end}`,
    ),
  };
}

function unique<T>(list: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(list.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/** Puts parts in the place of one commitment, which points to them. */
export function split(held: HeldDocument, { commitment, parts, reason }: Of<"split">): Outcome {
  const one = workable(held, commitment);
  if (isRefused(one)) return one;
  if (parts.length < 2 || !parts.every(({ spans }) => standsOnText(spans))) {
    return refuse("invalid-request", { field: "parts" });
  }
  const taken = parts.find(({ id }) => held.commitments.has(id));
  if (taken !== undefined) return refuse("conflict", { id: taken.id, state: "proposed" });
  const ids = parts.map(({ id }) => id);
  const gone = standingChanges([one], { ...RETIRED, reviewed: true, replacedBy: ids });
  const revision: Revision = { ...NO_REVISION, added: parts, standings: [...gone, arrival(parts)] };
  return [{ kind: "commitment.split", subject: commitment, payload: { parts: ids, reason, revision } }];
}

/** Takes an act back, if everything is still as it left it; of an undoing: does the act again. */
export function undo(held: HeldDocument, { entry }: Of<"undo">): Outcome {
  const refusal = closed(held);
  if (refusal !== null) return refusal;
  const done = revisionIn(entry);
  if (done === null) return refuse("not-undoable", { seq: entry.seq });
  const revision = inverse(done);
  const changed = unexpected(held, revision);
  if (changed !== null) return refuse("changed-since", { id: changed });
  const act = entry.kind === "review.undone" ? entry.payload.act : entry.kind;
  return [{ kind: "review.undone", subject: held.id, payload: { seq: entry.seq, act, revision } }];
}

function revisionIn({ payload }: EntryBody): Revision | null {
  return "revision" in payload ? (payload.revision ?? null) : null;
}
