import type { JudgedTarget } from "./judge-target.ts";
import { rankOf, type Status } from "./status.ts";

/** Where a target that says nothing of how well it goes stands among such: what nobody can tell first. */
const SILENT: readonly Status[] = ["unknown", "not-comparable", "not-due", "withdrawn"];

/**
 * Targets of one commitment, the deciding one first: the worst of those that can be judged; but never a reached one while
 * another is open or nobody can tell of it.
 */
export function rolledUp(targets: readonly JudgedTarget[]): readonly JudgedTarget[] {
  if (targets.length < 2) return targets;
  return [...targets].sort((a, b) => weight(a) - weight(b) || (a.judgement.id < b.judgement.id ? -1 : 1));
}

/** Targets of a commitment's own time, which decide, and those of a time before it, which are shown beside them. */
export interface OwnAndFormer {
  readonly own: readonly JudgedTarget[];
  readonly former: readonly JudgedTarget[];
}

/**
 * Tells the targets of a commitment's own time from those that were due before it began: a plan for a year tells the year
 * before beside it, which is no promise of that plan. Where there are no others, those before are its own.
 * @param begins ISO day the time of the commitment begins; null where it does not tell
 */
export function ownAndFormer(targets: readonly JudgedTarget[], begins: string | null): OwnAndFormer {
  const isFormer = ({ judgement: { due } }: JudgedTarget) => begins !== null && due !== null && due < begins;
  const own = targets.filter((one) => !isFormer(one));
  return own.length === 0 ? { own: targets, former: [] } : { own, former: targets.filter(isFormer) };
}

/** The smaller, the more it decides: missed to on-track, then what is silent, then reached. */
function weight({ judgement: { status } }: JudgedTarget): number {
  const rank = rankOf(status);
  if (rank === null) return SILENT.indexOf(status) + 10;
  return rank === 0 ? 20 : 4 - rank;
}
