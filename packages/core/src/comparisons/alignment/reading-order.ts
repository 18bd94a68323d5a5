import { inOrder } from "../../commitments/index.ts";
import type { AlignedItem, AlignedPair } from "./alignment.ts";

/**
 * Lines as a reader of both documents comes to them: by their place in the first document, and what stands alone in the
 * second right before the pair it precedes there. Nothing waits for a pair that changed places between the documents, so
 * that the second is read from front to back as well.
 */
export function readingOrder(pairs: readonly AlignedPair[]): readonly AlignedPair[] {
  const first = pairs.filter(({ from }) => from !== null).sort((a, b) => byPlace(a.from, b.from));
  const alone = pairs.filter(({ from }) => from === null).sort((a, b) => byPlace(a.to, b.to));
  const steady = inSteadyOrder(first);
  const ordered: AlignedPair[] = [];
  let next = 0;
  for (const pair of first) {
    if (steady.has(pair)) {
      const from = next;
      while (next < alone.length && byPlace(alone[next]?.to ?? null, pair.to) < 0) next += 1;
      ordered.push(...alone.slice(from, next));
    }
    ordered.push(pair);
  }
  return [...ordered, ...alone.slice(next)];
}

/** The pairs whose second commitments stand in the order of the first ones. */
function inSteadyOrder(first: readonly AlignedPair[]): ReadonlySet<AlignedPair> {
  const paired = first.filter(({ to }) => to !== null);
  const ranks = new Map([...paired].sort((a, b) => byPlace(a.to, b.to)).map((pair, rank) => [pair, rank]));
  const steady = inOrder(paired.map((pair) => ranks.get(pair) ?? 0));
  return new Set(paired.filter((_, place) => steady.has(place)));
}

const byPlace = (a: AlignedItem | null, b: AlignedItem | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.citation.start - b.citation.start || (a.key < b.key ? -1 : 1);
};
