import type { Scored } from "./score.ts";

/** Where a subject stands among its peers, as far as the intervals tell. */
export interface Rank {
  /** From 1. Those whose intervals overlap, also by way of a third, share one: the numbers do not tell who is ahead. */
  readonly group: number;
  /** The best and the worst place its interval leaves. */
  readonly best: number;
  readonly worst: number;
  /** How many are compared. */
  readonly among: number;
}

/**
 * Ranks by intervals, in the order given; null for what has no score and where nothing else has one. Ranks without intervals
 * tell differences that are not there (Goldstein & Spiegelhalter 1996).
 */
export function ranksOf(scores: readonly Scored[]): readonly (Rank | null)[] {
  const ranked = scores.filter(({ score }) => score !== null);
  if (ranked.length < 2) return scores.map(() => null);
  const lows = ranked.map(({ low }) => low).sort((a, b) => a - b);
  const highs = ranked.map(({ high }) => high).sort((a, b) => a - b);
  const groups = groupStarts(ranked);
  return scores.map((one) => {
    if (one.score === null) return null;
    const ahead = ranked.length - upTo(lows, one.high);
    const behind = below(highs, one.low);
    const group = groups.findIndex((lowest) => one.high >= lowest) + 1;
    return { group, best: 1 + ahead, worst: ranked.length - behind, among: ranked.length };
  });
}

/** The lowest end of each group, from the best group on. */
function groupStarts(ranked: readonly Scored[]): readonly number[] {
  const starts: number[] = [];
  for (const { low, high } of ranked.toSorted((a, b) => b.high - a.high || b.low - a.low)) {
    const last = starts.at(-1);
    if (last === undefined || high < last) starts.push(low);
    else starts[starts.length - 1] = Math.min(last, low);
  }
  return starts;
}

/** How many of ascending numbers are at most, or less than, a number. */
const upTo = (ascending: readonly number[], most: number): number => firstFrom(ascending, (one) => one > most);
const below = (ascending: readonly number[], least: number): number => firstFrom(ascending, (one) => one >= least);

function firstFrom(ascending: readonly number[], isBeyond: (one: number) => boolean): number {
  let [from, until] = [0, ascending.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (isBeyond(ascending[middle] ?? 0)) until = middle;
    else from = middle + 1;
  }
  return from;
}
