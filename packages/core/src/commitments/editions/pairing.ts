import type { EditionItem } from "./edition.ts";
import { bigramsOf, diceOf, wordingOf, wordsOf } from "./wording.ts";

/** Two items that say the same, by their places in the old and the new list. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly similarity: number;
}

/** Below this share of common bigrams two sentences are two sentences: chosen so that a reworded half still pairs. */
const LEAST_SIMILAR = 0.5;
/** A bigram that more items hold says nothing about which two belong together. */
const COMMON = 60;
/** Candidates compared in full for one item. */
const COMPARED = 12;

interface Worded {
  readonly index: number;
  readonly item: EditionItem;
  readonly bigrams: ReadonlyMap<string, number>;
}

/** Pairs each item of the old edition with at most one of the new: the same wording first, then the most alike. */
export function pairItems(old: readonly EditionItem[], now: readonly EditionItem[]): readonly Pair[] {
  const same = pairSame(old, now);
  const pairedOld = new Set(same.map(({ from }) => from));
  const pairedNow = new Set(same.map(({ to }) => to));
  const alike = pairAlike(worded(old, pairedOld), worded(now, pairedNow), old.length, now.length);
  return [...same, ...alike].sort((a, b) => a.from - b.from);
}

function worded(items: readonly EditionItem[], paired: ReadonlySet<number>): readonly Worded[] {
  return items.flatMap((item, index) =>
    paired.has(index) ? [] : [{ index, item, bigrams: bigramsOf(wordsOf(item.quote)) }],
  );
}

/** Equal wordings pair in their order: the second of three alike with the second of three alike. */
function pairSame(old: readonly EditionItem[], now: readonly EditionItem[]): readonly Pair[] {
  const places = new Map<string, number[]>();
  now.forEach((item, index) => {
    const key = sameKey(item);
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  });
  for (const list of places.values()) list.reverse();
  return old.flatMap((item, from) => {
    const to = places.get(sameKey(item))?.pop();
    return to === undefined ? [] : [{ from, to, similarity: 1 }];
  });
}

function sameKey({ kind, quote }: EditionItem): string {
  return `${kind} ${wordingOf(quote)}`;
}

/** Greedy from the most alike down; equal likeness goes to the same kind, then to the nearest place in the text. */
function pairAlike(
  old: readonly Worded[],
  now: readonly Worded[],
  oldCount: number,
  nowCount: number,
): readonly Pair[] {
  const holders = holdersOf(now);
  const scored = old.flatMap((one) =>
    candidates(one, holders).flatMap((place) => {
      const other = now[place];
      if (other === undefined) return [];
      const similarity = diceOf(one.bigrams, other.bigrams);
      if (similarity < LEAST_SIMILAR) return [];
      const apart = Math.abs(one.index / oldCount - other.index / nowCount);
      const otherKind = one.item.kind === other.item.kind ? 0 : 1;
      return [{ from: one.index, to: other.index, similarity, otherKind, apart }];
    }),
  );
  scored.sort((a, b) => b.similarity - a.similarity || a.otherKind - b.otherKind || a.apart - b.apart);
  return unique(scored);
}

function holdersOf(items: readonly Worded[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  items.forEach(({ bigrams }, place) => {
    for (const pair of bigrams.keys()) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [place]);
      else list.push(place);
    }
  });
  return holders;
}

/** Places of the items that share most of the rarer bigrams. */
function candidates({ bigrams }: Worded, holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>();
  for (const pair of bigrams.keys()) {
    const places = holders.get(pair) ?? [];
    if (places.length > COMMON) continue;
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const byShared = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return byShared.slice(0, COMPARED).map(([place]) => place);
}

function unique(scored: readonly Pair[]): readonly Pair[] {
  const [from, to] = [new Set<number>(), new Set<number>()];
  return scored.flatMap((pair) => {
    if (from.has(pair.from) || to.has(pair.to)) return [];
    from.add(pair.from);
    to.add(pair.to);
    return [{ from: pair.from, to: pair.to, similarity: pair.similarity }];
  });
}
