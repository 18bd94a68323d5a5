import type { IndexQuery, IndexScore } from "../contract/index.ts";
import type { Calculated } from "./calculate.ts";

type Score = Calculated["scores"][number];
type Order = (a: Score, b: Score) => number;

const byName: Order = (a, b) =>
  a.subject.name.localeCompare(b.subject.name, "zh-CN") || (a.subject.id < b.subject.id ? -1 : 1);

/** Without a score comes last, whichever way the others are told. */
const unscoredLast: Order = (a, b) => Number(a.score === null) - Number(b.score === null);

const byRank: Order = (a, b) => (b.score ?? 0) - (a.score ?? 0);

const ORDERS: Readonly<Record<IndexQuery["sort"], Order>> = {
  rank: (a, b) => unscoredLast(a, b) || byRank(a, b) || byName(a, b),
  "-rank": (a, b) => unscoredLast(a, b) || byRank(b, a) || byName(a, b),
  name: byName,
  coverage: (a, b) => a.coverage - b.coverage || byName(a, b),
};

/** The scores a query leaves, in its order, peers together. */
export function chosenScores(scores: readonly Score[], { peers, subject, q, sort }: IndexQuery): readonly Score[] {
  return scores
    .filter(
      (one) =>
        (peers === undefined || one.subject.peers === peers) &&
        (subject === undefined || one.subject.id === subject) &&
        (q === undefined || one.subject.name.toLowerCase().includes(q.toLowerCase())),
    )
    .toSorted((a, b) =>
      a.subject.peers < b.subject.peers ? -1 : a.subject.peers > b.subject.peers ? 1 : ORDERS[sort](a, b),
    );
}

/** How many there are of each kind, the most first. */
export function peersOf(scores: readonly { readonly subject: IndexScore["subject"] }[]) {
  const counts = new Map<string, number>();
  for (const { subject } of scores) counts.set(subject.peers, (counts.get(subject.peers) ?? 0) + 1);
  return [...counts]
    .map(([peers, count]) => ({ peers, count }))
    .sort((a, b) => b.count - a.count || (a.peers < b.peers ? -1 : 1));
}

/** A stretch of a list behind the item a cursor names; from the beginning where that is no longer there. */
export function stretchAfter<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): { readonly items: readonly T[]; readonly next: string | null } {
  const from = after === undefined ? 0 : items.findIndex((item) => idOf(item) === after) + 1;
  const stretch = items.slice(from, from + limit);
  const last = stretch.at(-1);
  return { items: stretch, next: last === undefined || from + limit >= items.length ? null : idOf(last) };
}
