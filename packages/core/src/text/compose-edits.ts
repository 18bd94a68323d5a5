import { applyEdits } from "./apply-edits.ts";
import type { Edit } from "./edit.ts";
import type { Span } from "./span.ts";

/** An edit of either round with its place in the middle text (`from`, `to`) and, for the first round, in the raw text. */
interface Placed {
  readonly round: 1 | 2;
  readonly from: number;
  readonly to: number;
  readonly raw: Span | null;
  readonly edit: Edit;
}

/** Edits that touch each other in the middle text and therefore become one edit of the raw text. */
interface Cluster {
  readonly from: number;
  to: number;
  readonly members: Placed[];
}

/**
 * The single list of edits that does what two rounds of edits do one after the other:
 * `applyEdits(raw, composeEdits(first, middle, second))` equals `applyEdits(middle, second)`,
 * where `middle` is `applyEdits(raw, first)`. Offsets of the result are raw offsets.
 */
export function composeEdits(first: readonly Edit[], middle: string, second: readonly Edit[]): readonly Edit[] {
  if (second.length === 0) return first;
  const clusters = cluster(inMiddleOrder(placeFirst(first), placeSecond(second)));
  const result: Edit[] = [];
  let shift = 0; // raw offset minus middle offset, after everything already placed
  for (const one of clusters) {
    const edit = mergeCluster(one, middle, shift);
    result.push(edit);
    shift = edit.span.end - one.to;
  }
  return result;
}

function placeFirst(edits: readonly Edit[]): readonly Placed[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.span.start + shift;
    const to = from + edit.insert.length;
    shift = to - edit.span.end;
    return { round: 1, from, to, raw: edit.span, edit };
  });
}

function placeSecond(edits: readonly Edit[]): readonly Placed[] {
  return edits.map((edit) => ({ round: 2, from: edit.span.start, to: edit.span.end, raw: null, edit }));
}

/** Both rounds in order of `from`; at the same place the first round comes first. */
function inMiddleOrder(first: readonly Placed[], second: readonly Placed[]): readonly Placed[] {
  const merged: Placed[] = [];
  let i = 0;
  for (const placed of second) {
    for (let next = first[i]; next !== undefined && next.from <= placed.from; next = first[++i]) merged.push(next);
    merged.push(placed);
  }
  return merged.concat(first.slice(i));
}

function cluster(ordered: readonly Placed[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const placed of ordered) {
    const last = clusters.at(-1);
    if (last !== undefined && placed.from < last.to) {
      last.members.push(placed);
      last.to = Math.max(last.to, placed.to);
    } else clusters.push({ from: placed.from, to: placed.to, members: [placed] });
  }
  return clusters;
}

function mergeCluster(one: Cluster, middle: string, shift: number): Edit {
  const again = one.members.filter((placed) => placed.round === 2).map((placed) => placed.edit);
  const span = { start: one.from + shift, end: rawEnd(one, shift) };
  const local = again.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - one.from, end: edit.span.end - one.from },
  }));
  const reason = (again[0] ?? one.members[0]?.edit)?.reason ?? "markup";
  return { span, insert: applyEdits(middle.slice(one.from, one.to), local), reason };
}

function rawEnd(one: Cluster, shift: number): number {
  let now = shift;
  for (const placed of one.members) if (placed.raw !== null) now = placed.raw.end - placed.to;
  return one.to + now;
}
