import type { Edit } from "./edit.ts";
import { isForeign } from "./foreign.ts";
import type { Span } from "./span.ts";

/** Which neighbour a position clings to where text was deleted or inserted at it: the character before or after. */
export type Side = "before" | "after";

/** Where a position went; `deleted` is true where the text on both sides of it is gone. */
export interface MappedPosition {
  readonly offset: number;
  readonly deleted: boolean;
}

/** Where a span went; `deleted` is true where nothing of it is left. */
export interface MappedSpan {
  readonly span: Span;
  readonly deleted: boolean;
}

/**
 * The way between published and repaired text (after ProseMirror's mapping).
 * Positions are UTF-16 offsets; both directions are total on `[0, length]`.
 */
export interface SpanMap {
  readonly rawLength: number;
  readonly repairedLength: number;
  readonly positionToRepaired: (offset: number, side: Side) => MappedPosition;
  readonly positionToRaw: (offset: number, side: Side) => MappedPosition;
  /** The repaired text of a published span, `deleted` where repair left nothing of it. */
  readonly toRepaired: (span: Span) => MappedSpan;
  /** The smallest published span that holds all a repaired span was read from. */
  readonly toRaw: (span: Span) => Span;
  /** `toRaw`, cut around what does not belong to the text: glued page numbers, running heads. In order, none empty. */
  readonly rawPieces: (span: Span) => readonly Span[];
}

/** The same edits seen in both texts. */
interface Places {
  readonly edits: readonly Edit[];
  /** Where the `insert` of each edit begins in the repaired text. */
  readonly starts: readonly number[];
}

/**
 * Builds the map of `edits` (sorted, not overlapping, offsets into a text of `rawLength` units).
 * The map is a function of its arguments alone: edits that went through JSON give the same map.
 */
export function spanMap(edits: readonly Edit[], rawLength: number): SpanMap {
  const places = { edits, starts: insertStarts(edits) };
  const last = edits.length - 1;
  const toRaw = (span: Span): Span => rawSpan(places, span);
  return {
    rawLength,
    repairedLength: rawLength + shiftAfter(places, last),
    positionToRepaired: (offset, side) => positionToRepaired(places, offset, side),
    positionToRaw: (offset, side) => positionToRaw(places, offset, side),
    toRepaired: (span) => repairedSpan(places, span),
    toRaw,
    rawPieces: (span) => pieces(places, toRaw(span)),
  };
}

function insertStarts(edits: readonly Edit[]): readonly number[] {
  let shift = 0;
  return edits.map(({ span, insert }) => {
    const start = span.start + shift;
    shift += insert.length - (span.end - span.start);
    return start;
  });
}

/** Repaired offset minus raw offset behind edit `index`; 0 for -1. */
function shiftAfter({ edits, starts }: Places, index: number): number {
  const edit = edits[index];
  return edit === undefined ? 0 : (starts[index] ?? 0) + edit.insert.length - edit.span.end;
}

/** Index of the last edit for which `fits` holds, -1 if for none; `fits` must hold for a prefix of the edits. */
function lastWhere(count: number, fits: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function positionToRepaired(places: Places, offset: number, side: Side): MappedPosition {
  const { edits, starts } = places;
  const rawStart = (index: number): number => edits[index]?.span.start ?? 0;
  const rawEnd = (index: number): number => edits[index]?.span.end ?? 0;
  const inside = lastWhere(edits.length, (index) => rawStart(index) < offset);
  const edit = edits[inside];
  if (edit !== undefined && offset < edit.span.end) {
    const start = starts[inside] ?? 0;
    return { offset: side === "before" ? start : start + edit.insert.length, deleted: true };
  }
  const done =
    side === "after"
      ? lastWhere(edits.length, (index) => rawStart(index) <= offset && rawEnd(index) <= offset)
      : inside;
  return { offset: offset + shiftAfter(places, done), deleted: false };
}

function positionToRaw(places: Places, offset: number, side: Side): MappedPosition {
  const { edits, starts } = places;
  const begin = (index: number): number => starts[index] ?? 0;
  const end = (index: number): number => begin(index) + (edits[index]?.insert.length ?? 0);
  const inside = lastWhere(edits.length, (index) => begin(index) < offset);
  const edit = edits[inside];
  if (edit !== undefined && offset < end(inside)) {
    return { offset: side === "before" ? edit.span.start : edit.span.end, deleted: false };
  }
  const done = side === "after" ? lastWhere(edits.length, (index) => end(index) <= offset) : inside;
  return { offset: offset - shiftAfter(places, done), deleted: false };
}

function repairedSpan(places: Places, span: Span): MappedSpan {
  const start = positionToRepaired(places, span.start, "after");
  const end = positionToRepaired(places, span.end, "before");
  // Inside an edit its whole insert counts: part of a replaced stretch is shown as the whole replacement.
  const from = start.deleted ? positionToRepaired(places, span.start, "before").offset : start.offset;
  const to = end.deleted ? positionToRepaired(places, span.end, "after").offset : end.offset;
  return { span: { start: from, end: Math.max(from, to) }, deleted: to <= from && span.end > span.start };
}

function rawSpan(places: Places, span: Span): Span {
  const clingsToInsert = insideInsert(places, span.start);
  const start = positionToRaw(
    places,
    span.start,
    clingsToInsert || span.start === span.end ? "before" : "after",
  ).offset;
  const end = positionToRaw(places, span.end, insideInsert(places, span.end) ? "after" : "before").offset;
  return { start, end: Math.max(start, end) };
}

function insideInsert({ edits, starts }: Places, offset: number): boolean {
  const index = lastWhere(edits.length, (each) => (starts[each] ?? 0) < offset);
  const edit = edits[index];
  return edit !== undefined && offset < (starts[index] ?? 0) + edit.insert.length;
}

function pieces({ edits }: Places, span: Span): readonly Span[] {
  const result: Span[] = [];
  let start = span.start;
  const firstAfter = lastWhere(edits.length, (index) => (edits[index]?.span.end ?? 0) <= span.start) + 1;
  for (let index = firstAfter; index < edits.length; index++) {
    const edit = edits[index];
    if (edit === undefined || edit.span.start >= span.end) break;
    if (!isForeign(edit.reason)) continue;
    if (edit.span.start > start) result.push({ start, end: edit.span.start });
    start = Math.max(start, edit.span.end);
  }
  if (start < span.end) result.push({ start, end: span.end });
  return result;
}
