import type { BookMark } from "@lantu/server/contract";

export type MarkType = BookMark["type"];

/** A marked stretch of one text, `[from, to)`. */
export interface MarkSpan {
  readonly from: number;
  readonly to: number;
  readonly type: MarkType;
  readonly ref: string;
}

/**
 * A stretch that is set in one way. `type` is the one mark style it shows; `refs` are all commitments it belongs to,
 * the shortest first, so that pointing at it can light all of them.
 */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly type: MarkType | null;
  readonly refs: readonly string[];
}

const clip = (mark: MarkSpan, from: number, to: number): MarkSpan => ({
  ...mark,
  from: Math.max(mark.from, from),
  to: Math.min(mark.to, to),
});

const byLength = (a: MarkSpan, b: MarkSpan): number => a.to - a.from - (b.to - b.from) || b.from - a.from;

const runOf = (from: number, to: number, covering: readonly MarkSpan[]): Run => ({
  from,
  to,
  type: covering[0]?.type ?? null,
  refs: [...new Set(covering.filter((mark) => mark.type !== "figure").map((mark) => mark.ref))],
});

/**
 * Cuts `[from, to)` into flat runs at every edge of a mark and at the extra `cuts`. Where marks overlap, the longer
 * yields to the shorter: a character shows one mark style at most.
 */
export const layRuns = (
  from: number,
  to: number,
  marks: readonly MarkSpan[],
  cuts: readonly number[] = [],
): readonly Run[] => {
  const inside = marks.filter((mark) => mark.from < to && mark.to > from && mark.to > mark.from).sort(byLength);
  const clipped = inside.map((mark) => clip(mark, from, to));
  const edges = [...clipped.flatMap((mark) => [mark.from, mark.to]), ...cuts.filter((cut) => cut > from && cut < to)];
  const points = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? to;
    return runOf(
      start,
      end,
      clipped.filter((mark) => mark.from <= start && mark.to >= end),
    );
  });
};
