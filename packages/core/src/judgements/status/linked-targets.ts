import type { CommitmentRecord } from "../../ledger/index.ts";
import type { JudgeableTarget } from "./judgeable.ts";

/** What of a commitment tells whether it holds a target. */
type Holder = Pick<CommitmentRecord, "id" | "figures" | "spans">;

/**
 * The targets of each commitment of one document, by its id. A target told several times (in a table, in prose, in a box)
 * belongs to every commitment that holds a figure of one of its tellings; where none does, to the one in the fewest words of
 * which it stands. Commitments without a target are left out.
 */
export function linkedTargets(
  commitments: readonly Holder[],
  targets: Iterable<JudgeableTarget>,
): ReadonlyMap<string, readonly JudgeableTarget[]> {
  const byFigure = new Map<string, Holder[]>();
  for (const one of commitments) {
    for (const figure of one.figures) {
      const held = byFigure.get(figure);
      if (held === undefined) byFigure.set(figure, [one]);
      else held.push(one);
    }
  }
  const linked = new Map<string, JudgeableTarget[]>();
  for (const target of targets) {
    for (const { id } of holdersOf(target, commitments, byFigure)) {
      const held = linked.get(id);
      if (held === undefined) linked.set(id, [target]);
      else held.push(target);
    }
  }
  return linked;
}

function holdersOf(
  target: JudgeableTarget,
  commitments: readonly Holder[],
  byFigure: ReadonlyMap<string, readonly Holder[]>,
): Iterable<Holder> {
  const holders = new Set(tellingsOf(target).flatMap((figure) => byFigure.get(figure) ?? []));
  if (holders.size > 0) return holders;
  const narrowest = inWhoseWords(target, commitments);
  return narrowest === null ? [] : [narrowest];
}

/** Figures of every telling of a target in its document: of the same time and value. */
function tellingsOf({ reconciliation, series }: JudgeableTarget): readonly string[] {
  const { document, target } = reconciliation;
  if (series === null || target.value === null) return [];
  return series.points.flatMap((point) =>
    point.modality === "target" &&
    point.document === document &&
    point.period === target.period &&
    point.value === target.value &&
    point.valueMax === target.valueMax
      ? [point.figure]
      : [],
  );
}

function inWhoseWords(
  { reconciliation: { id, document } }: JudgeableTarget,
  commitments: readonly Holder[],
): Holder | null {
  const at = Number.parseInt(id.slice(document.length + 1), 10);
  let found: Holder | null = null;
  let width = Number.POSITIVE_INFINITY;
  for (const one of commitments) {
    for (const { start, end } of one.spans) {
      if (start <= at && at < end && end - start < width) [found, width] = [one, end - start];
    }
  }
  return found;
}
