import {
  type CommitmentCounts,
  type IndexedSubject,
  type MemberValue,
  NO_COUNTS,
  type PlaceNumber,
  shareKept,
  withStatus,
} from "@lantu/core/judgements";
import type { CompositeIndex, IndexMember } from "@lantu/core/ledger";
import type { CommitmentTally } from "@lantu/store";

/** A subject with its name, and what its numbers were made of. */
export interface NamedSubject extends IndexedSubject {
  readonly name: string;
  /** By the ids of indicators: numbers of a place with where they stand, or commitments as counted. */
  readonly numbers: ReadonlyMap<string, PlaceNumber>;
  readonly counts: ReadonlyMap<string, CommitmentCounts>;
}

/** A subject before its numbers are looked up. */
export type SubjectHead = Pick<NamedSubject, "id" | "name" | "peers">;

/** All indicators of an index. */
export const membersOf = ({ groups }: CompositeIndex): readonly IndexMember[] =>
  groups.flatMap(({ members }) => members);

/** A subject with the values of all indicators: numbers of series where there are any, and shares of commitments. */
export function namedSubject(
  index: CompositeIndex,
  head: SubjectHead,
  numbers: ReadonlyMap<string, PlaceNumber>,
  tallies: readonly CommitmentTally[],
): NamedSubject {
  const counts = new Map<string, CommitmentCounts>();
  const values = new Map<string, MemberValue>();
  for (const { id, source } of membersOf(index)) {
    if (source.kind === "series") {
      const found = numbers.get(id);
      if (found !== undefined) values.set(id, found.value);
      continue;
    }
    const counted = countsOf(tallies, source);
    counts.set(id, counted);
    values.set(id, shareKept(counted, index.least));
  }
  return { ...head, values, numbers, counts };
}

type OfCommitments = Extract<IndexMember["source"], { readonly kind: "commitments" }>;

function countsOf(tallies: readonly CommitmentTally[], { nature, commitmentKind }: OfCommitments): CommitmentCounts {
  return tallies
    .filter(
      (one) => (nature === null || one.nature === nature) && (commitmentKind === null || one.kind === commitmentKind),
    )
    .reduce((counts, one) => withStatus(counts, one.status, one), NO_COUNTS);
}
