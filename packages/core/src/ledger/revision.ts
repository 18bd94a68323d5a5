import { canonical } from "./canonical.ts";
import type { CommitmentRecord } from "./record.ts";
import type { CommitmentState, HeldCommitment, HeldDocument, HeldFigure, Opinion } from "./state.ts";

/** Where a commitment stands, apart from what it says. */
export interface Standing {
  readonly state: CommitmentState;
  /** A person decided on it, and not the publication of the whole. */
  readonly reviewed: boolean;
  /** What a retired one was merged into or split into; empty where it was only taken back. */
  readonly replacedBy: readonly string[];
}

/** Commitments that go from one standing to another together. */
export interface StandingChange {
  readonly ids: readonly string[];
  readonly before: Standing;
  readonly after: Standing;
}

/** What of a record may change: everything but its id. */
export type RecordPart = Partial<Omit<CommitmentRecord, "id">>;

/** Fields of one commitment before and after; the same keys in both. */
export interface RecordChange {
  readonly id: string;
  readonly before: RecordPart;
  readonly after: RecordPart;
  /** Whether a person had changed it before, and has now. */
  readonly edited: { readonly before: boolean; readonly after: boolean };
}

/** A figure before and after; `before` is null where a person added it. */
export interface FigureChange {
  readonly id: string;
  readonly before: HeldFigure | null;
  readonly after: HeldFigure;
}

/** One reviewer's opinion of one commitment, before and after; null where there is none. */
export interface OpinionChange {
  readonly id: string;
  readonly reviewer: string;
  readonly before: Opinion | null;
  readonly after: Opinion | null;
}

/**
 * Everything one act of a review changes, told so that it can be gone through in both directions: forwards it is
 * folded, backwards it is the act that takes it back.
 */
export interface Revision {
  /** Commitments that were not there before. They are never taken out again, only retired. */
  readonly added: readonly CommitmentRecord[];
  readonly standings: readonly StandingChange[];
  readonly records: readonly RecordChange[];
  readonly figures: readonly FigureChange[];
  readonly opinions: readonly OpinionChange[];
}

/** The revision that changes nothing. */
export const NO_REVISION: Revision = { added: [], standings: [], records: [], figures: [], opinions: [] };

/** What is not there, and what was taken back. */
export const RETIRED: Standing = { state: "retired", reviewed: false, replacedBy: [] };

/** The standing of a held commitment. */
export const standingOf = ({ state, reviewed, replacedBy }: HeldCommitment): Standing => ({
  state,
  reviewed,
  replacedBy,
});

/** The revision that leads back. What was added stays, retired: nothing a person entered is lost. */
export function inverse({ standings, records, figures, opinions }: Revision): Revision {
  return {
    added: [],
    standings: standings.map(({ ids, before, after }) => ({ ids, before: after, after: before })),
    records: records.map(({ id, before, after, edited }) => ({
      ...{ id, before: after, after: before },
      edited: { before: edited.after, after: edited.before },
    })),
    figures: figures.flatMap(({ id, before, after }) =>
      before === null ? [] : [{ id, before: after, after: before }],
    ),
    opinions: opinions.map((change) => ({ ...change, before: change.after, after: change.before })),
  };
}

/** Ids of all commitments a revision is about, each once. */
export function idsOf({ added, standings, records, opinions }: Revision): readonly string[] {
  return [
    ...new Set([
      ...added.map(({ id }) => id),
      ...standings.flatMap(({ ids }) => ids),
      ...records.map(({ id }) => id),
      ...opinions.map(({ id }) => id),
    ]),
  ];
}

/** The first commitment or figure that is not as the revision expects to find it; null where all are. */
export function unexpected(held: HeldDocument, revision: Revision): string | null {
  return (
    staleStanding(held, revision) ??
    staleRecord(held, revision) ??
    staleFigure(held, revision) ??
    staleOpinion(held, revision)
  );
}

/** As much of a revision as finds everything the way it expects; the rest has been gone on from. */
export function stillApplicable(held: HeldDocument, revision: Revision): Revision {
  const fits = (part: Partial<Revision>) => unexpected(held, { ...NO_REVISION, ...part }) === null;
  return {
    added: [],
    standings: revision.standings.flatMap((change) => {
      const ids = change.ids.filter((id) => fits({ standings: [{ ...change, ids: [id] }] }));
      return ids.length === 0 ? [] : [{ ...change, ids }];
    }),
    records: revision.records.filter((change) => fits({ records: [change] })),
    figures: revision.figures.filter((change) => fits({ figures: [change] })),
    opinions: revision.opinions.filter((change) => fits({ opinions: [change] })),
  };
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function staleStanding({ commitments }: HeldDocument, { standings }: Revision): string | null {
  for (const { ids, before } of standings) {
    const stale = ids.find((id) => {
      const one = commitments.get(id);
      return one === undefined || !same(standingOf(one), before);
    });
    if (stale !== undefined) return stale;
  }
  return null;
}

function staleRecord({ commitments }: HeldDocument, { records }: Revision): string | null {
  const stale = records.find(({ id, before }) => {
    const one = commitments.get(id);
    if (one === undefined) return true;
    const fields = Object.keys(before) as (keyof RecordPart)[];
    return fields.some((field) => !same(one.record[field] ?? null, before[field] ?? null));
  });
  return stale?.id ?? null;
}

function staleFigure({ figures }: HeldDocument, { figures: changes }: Revision): string | null {
  return changes.find(({ id, before }) => before !== null && !same(figures.get(id), before))?.id ?? null;
}

function staleOpinion({ commitments }: HeldDocument, { opinions }: Revision): string | null {
  const stale = opinions.find(({ id, reviewer, before }) => {
    const now = commitments.get(id)?.opinions.find((one) => one.reviewer === reviewer) ?? null;
    return !same(now, before);
  });
  return stale?.id ?? null;
}
