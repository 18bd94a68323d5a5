import type { CommitmentRecord } from "./record.ts";
import { RETIRED, type Revision } from "./revision.ts";
import type { HeldCommitment, HeldDocument, HeldFigure } from "./state.ts";

/** Told of a commitment the document does not hold. */
export type Missing = (id: string) => never;

/** A document after one act of its review; each commitment it touches counts one version on. */
export function applyRevision(held: HeldDocument, revision: Revision, missing: Missing): HeldDocument {
  const touched = new Map<string, HeldCommitment>();
  const now = (id: string): HeldCommitment => touched.get(id) ?? held.commitments.get(id) ?? missing(id);
  for (const record of revision.added) touched.set(record.id, added(record));
  for (const { ids, after } of revision.standings) for (const id of ids) touched.set(id, { ...now(id), ...after });
  for (const { id, after, edited } of revision.records) {
    const one = now(id);
    touched.set(id, { ...one, record: { ...one.record, ...after }, edited: edited.after });
  }
  for (const change of revision.opinions) touched.set(change.id, withOpinion(now(change.id), change));
  for (const id of standingOn(held, revision)) touched.set(id, now(id));
  return { ...held, commitments: counted(held, touched), figures: figuresAfter(held, revision) };
}

function added(record: CommitmentRecord): HeldCommitment {
  return { ...RETIRED, record, edited: false, opinions: [], version: 0 };
}

function withOpinion(one: HeldCommitment, { reviewer, after }: Revision["opinions"][number]): HeldCommitment {
  const others = one.opinions.filter((opinion) => opinion.reviewer !== reviewer);
  return { ...one, opinions: after === null ? others : [...others, after] };
}

/** Commitments whose figures change: what they say is no longer the same. */
function standingOn({ commitments }: HeldDocument, { figures }: Revision): readonly string[] {
  if (figures.length === 0) return [];
  const changed = new Set(figures.map(({ id }) => id));
  return [...commitments.values()]
    .filter(({ record }) => record.figures.some((figure) => changed.has(figure)))
    .map(({ record }) => record.id);
}

function counted({ commitments }: HeldDocument, touched: ReadonlyMap<string, HeldCommitment>) {
  const next = new Map(commitments);
  for (const [id, one] of touched) next.set(id, { ...one, version: one.version + 1 });
  return next;
}

function figuresAfter({ figures }: HeldDocument, { figures: changes }: Revision): ReadonlyMap<string, HeldFigure> {
  if (changes.length === 0) return figures;
  const next = new Map(figures);
  for (const { id, after } of changes) next.set(id, after);
  return next;
}
