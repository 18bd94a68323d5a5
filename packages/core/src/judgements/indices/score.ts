import type { CompositeIndex, IndexGroup } from "../../ledger/index.ts";
import { meanOf } from "./mean.ts";
import type { IndexedSubject, MemberMissing, MemberValue } from "./member-value.ts";
import { type MemberResult, pointsOf } from "./points.ts";

/** Why there is no score. */
export type ScoreMissing = "coverage-too-low" | "member-missing";

/** A score from 0 to 100 with between what it lies: what is missing at 0 and at 100, every number at its ends. */
export interface Scored {
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  /** Part of the weight that is told, 0 to 1. */
  readonly coverage: number;
}

/** An indicator in a score. */
export interface ScoredMember {
  readonly id: string;
  readonly value: MemberValue;
  readonly result: MemberResult;
  /** Part of the whole score it counts for as declared, 0 to 1, and once the weight of what is missing was spread. */
  readonly share: number;
  readonly counted: number;
}

export interface ScoredGroup extends Scored {
  readonly id: string;
  readonly members: readonly ScoredMember[];
}

/** The score of a subject, before it is held against others. */
export interface SubjectScore extends Scored {
  readonly subject: IndexedSubject;
  readonly missing: ScoreMissing | null;
  readonly groups: readonly ScoredGroup[];
}

/** Numbers of an indicator of all peers, by its id. */
export type PeerNumbers = ReadonlyMap<string, readonly number[]>;

const NOT_TOLD: MemberValue = { kind: "missing", reason: "not-told" satisfies MemberMissing };

/** What a subject comes to by the method of an index. */
export function scoreOf(index: CompositeIndex, subject: IndexedSubject, peers: PeerNumbers): SubjectScore {
  const weights = sumOf(index.groups);
  const groups = index.groups.map((group) => groupScore(index, group, group.weight / weights, subject, peers));
  const parts = (of: (group: ScoredGroup) => number | null) =>
    groups.map((group, at) => ({ weight: index.groups[at]?.weight ?? 0, points: of(group) }));
  const coverage = told(
    groups.reduce((sum, group, at) => sum + ((index.groups[at]?.weight ?? 0) / weights) * group.coverage, 0),
  );
  const score = meanOf(
    parts((group) => group.score),
    index,
  );
  const missing = coverage < index.coverage ? "coverage-too-low" : score === null ? "member-missing" : null;
  return {
    ...{ subject, missing, score: missing === null ? score : null, coverage },
    low:
      meanOf(
        parts(({ low }) => low),
        index,
      ) ?? 0,
    high:
      meanOf(
        parts(({ high }) => high),
        index,
      ) ?? 100,
    groups: withCounted(groups),
  };
}

function groupScore(
  index: CompositeIndex,
  { id, members }: IndexGroup,
  share: number,
  { values }: IndexedSubject,
  peers: PeerNumbers,
): ScoredGroup {
  const weights = sumOf(members);
  const scored = members.map((member): ScoredMember => {
    const value = values.get(member.id) ?? NOT_TOLD;
    const result = pointsOf(member, value, peers.get(member.id) ?? []);
    return { id: member.id, value, result, share: (share * member.weight) / weights, counted: 0 };
  });
  const parts = (missing: number | null, end: "points" | "low" | "high") =>
    scored.map(({ result }, at) => ({
      weight: members[at]?.weight ?? 0,
      points: result.kind === "points" ? result[end] : missing,
    }));
  const held = scored.filter(({ result }) => result.kind === "points");
  return {
    ...{ id, members: scored, score: meanOf(parts(null, "points"), index) },
    low: meanOf(parts(0, "low"), index) ?? 0,
    high: meanOf(parts(100, "high"), index) ?? 100,
    coverage: told(held.reduce((sum, one) => sum + one.share, 0) / share),
  };
}

/** What each indicator counts for once the weight of what is missing went to its siblings, and that of empty groups to the others. */
function withCounted(groups: readonly ScoredGroup[]): readonly ScoredGroup[] {
  const shareOf = ({ members }: ScoredGroup, all: boolean): number =>
    members.reduce((sum, { share, result }) => (all || result.kind === "points" ? sum + share : sum), 0);
  const whole = groups.reduce((sum, group) => (group.score === null ? sum : sum + shareOf(group, true)), 0);
  return groups.map((group) => ({
    ...group,
    members: group.members.map((member) => ({
      ...member,
      counted:
        member.result.kind === "points" && group.score !== null
          ? (member.share / shareOf(group, false)) * (shareOf(group, true) / whole)
          : 0,
    })),
  }));
}

const sumOf = (weighed: readonly { readonly weight: number }[]): number =>
  weighed.reduce((sum, { weight }) => sum + weight, 0);

/** Shares that make up the whole are the whole, whatever their last digit. */
const told = (coverage: number): number => Math.min(1, Math.round(coverage * 1e9) / 1e9);
