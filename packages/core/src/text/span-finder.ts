import type { Span } from "./span.ts";

/**
 * Finds, by bisection, the one of `holders` whose span holds an offset, or undefined. The spans must be in order and
 * must not overlap.
 */
export function spanFinder<Holder extends { readonly span: Span }>(
  holders: readonly Holder[],
): (at: number) => Holder | undefined {
  return (at) => {
    let low = 0;
    let high = holders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((holders[middle]?.span.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const found = holders[low - 1];
    return found !== undefined && at < found.span.end ? found : undefined;
  };
}
