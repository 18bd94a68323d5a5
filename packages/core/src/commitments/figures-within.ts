import type { Figure } from "../statements/index.ts";
import type { Span } from "../text/index.ts";

/** Indices of the figures inside a span; `figures` are in text order. */
export function figuresWithin(figures: readonly Figure[], span: Span): readonly number[] {
  const inside: number[] = [];
  const first = lowest(figures.length, (index) => (figures[index]?.span.start ?? 0) >= span.start);
  for (let index = first; index < figures.length; index++) {
    const figure = figures[index];
    if (figure === undefined || figure.span.start >= span.end) break;
    if (figure.span.end <= span.end) inside.push(index);
  }
  return inside;
}

/** The lowest index for which `holds` is true, `count` if for none; it must stay true once it is. */
export function lowest(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
