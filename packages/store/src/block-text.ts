import { type Span, type SpanMap, spanMap } from "@lantu/core/text";
import type { BookRepair } from "./model/index.ts";

/** What must be known of a block to place raw offsets in its text. */
export interface PlacedText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly raw: string | null;
  readonly repairs: readonly BookRepair[];
}

/** Leads raw offsets of a document into a block's text. */
export type IntoText = (span: Span) => Span | null;

/**
 * The way from raw offsets into a block's text: the part of a span inside the block, offsets into the text as read;
 * null where nothing of it is there.
 */
export function intoText(block: PlacedText): IntoText {
  const map = block.repairs.length === 0 ? null : mapOf(block);
  return (span) => {
    const start = Math.max(span.start, block.start) - block.start;
    const end = Math.min(span.end, block.end) - block.start;
    if (end <= start) return null;
    if (map === null) return { start, end };
    const mapped = map.toRepaired({ start, end });
    return mapped.deleted || mapped.span.end <= mapped.span.start ? null : mapped.span;
  };
}

/** A block's repairs are edits of its own raw text. */
function mapOf({ start, text, repairs, end }: PlacedText): SpanMap {
  const edits = repairs.map((repair) => ({
    span: { start: repair.start - start, end: repair.end - start },
    insert: text.slice(repair.from, repair.to),
    reason: repair.reason,
  }));
  return spanMap(edits, end - start);
}
