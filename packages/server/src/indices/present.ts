import {
  judgedOf,
  type PlaceNumber,
  type RankedScore,
  type ScoredGroup,
  type ScoredMember,
} from "@lantu/core/judgements";
import type { IndexGroupScore, IndexMemberScore, IndexScore, IndexSummary } from "../contract/index.ts";
import type { DeclaredIndex } from "./declared.ts";
import type { NamedSubject } from "./subjects.ts";

/** An index in a list. */
export function presentSummary({ index, version }: DeclaredIndex): IndexSummary {
  const { id, name, purpose, over, groups, source } = index;
  const members = groups.reduce((sum, group) => sum + group.members.length, 0);
  return { id, version, shipped: version === 0, name, purpose, over, groups: groups.length, members, source };
}

/** A score with everything it opens into. */
export function presentScore({ subject, ...one }: RankedScore & { readonly subject: NamedSubject }): IndexScore {
  const { score, low, high, coverage, missing, rank, sensitivity, groups } = one;
  return {
    subject: { id: subject.id, name: subject.name, peers: subject.peers },
    ...{ score, low, high, coverage, missing, rank, sensitivity },
    groups: groups.map((group) => presentGroup(group, subject)),
  };
}

function presentGroup(
  { id, score, low, high, coverage, members }: ScoredGroup,
  subject: NamedSubject,
): IndexGroupScore {
  return { id, score, low, high, coverage, members: members.map((member) => presentMember(member, subject)) };
}

function presentMember({ id, value, result, share, counted }: ScoredMember, subject: NamedSubject): IndexMemberScore {
  const number = subject.numbers.get(id);
  const counts = subject.counts.get(id) ?? null;
  const unit = counts === null ? (number?.unit ?? null) : "%";
  const isTold = value.kind === "number";
  return {
    id,
    missing: result.kind === "missing" ? result.reason : null,
    points: result.kind === "points" ? result.points : null,
    low: result.kind === "points" ? result.low : 0,
    high: result.kind === "points" ? result.high : 100,
    value: isTold ? value.value : shareOf(counts),
    ...{ valueLow: isTold ? value.low : null, valueHigh: isTold ? value.high : null },
    ...{ unit, period: number?.period ?? null, share, counted },
    against: result.kind === "points" ? { ...result.scale, unit } : null,
    ...{ commitments: counts, from: number === undefined ? null : presentOrigin(number) },
  };
}

/** What was counted is told also where it is too little for a number of the index. */
function shareOf(counts: IndexMemberScore["commitments"]): number | null {
  const judged = counts === null ? 0 : judgedOf(counts);
  return counts === null || judged === 0 ? null : (100 * (counts.reached + counts.onTrack)) / judged;
}

function presentOrigin({ origin }: PlaceNumber): IndexMemberScore["from"] {
  if (origin === null) return null;
  if (origin.kind === "published") {
    const { knownOn, status, source } = origin.value;
    return { kind: "observation", knownOn, status, source, document: null, start: null, end: null, quote: null };
  }
  const { document, start, end, modality, vintage, sentence } = origin.point;
  const status = modality === "estimate" ? "estimate" : "actual";
  return { kind: "document", knownOn: vintage, status, document, start, end, quote: sentence.quote, source: null };
}
