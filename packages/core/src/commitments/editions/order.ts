/**
 * Places (0-based) of a sequence that belong to one longest rising subsequence: what kept its order while the others moved.
 * Patience sorting, O(n log n) (Aldous and Diaconis 1999). The numbers are distinct.
 */
export function inOrder(sequence: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  sequence.forEach((value, place) => {
    const pile = firstPileFrom(ends, sequence, value);
    before[place] = pile === 0 ? -1 : (ends[pile - 1] ?? -1);
    ends[pile] = place;
  });
  const rising = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rising.add(place);
  return rising;
}

/** The first pile whose top is not below `value`. */
function firstPileFrom(ends: readonly number[], sequence: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sequence[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
