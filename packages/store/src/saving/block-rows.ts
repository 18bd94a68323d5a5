import type { Block, Document } from "@lantu/core/document";
import type { Edit, Region, Span, SpanMap } from "@lantu/core/text";
import type { BookCell, BookRepair } from "../model/index.ts";
import type { blocks } from "../schema/index.ts";

/** A block as its row. */
export type BlockRow = typeof blocks.$inferInsert;

/** An edit with where its `insert` stands in the repaired text. */
interface PlacedEdit {
  readonly edit: Edit;
  readonly from: number;
  readonly to: number;
}

/** The blocks of a document as rows: raw offsets, text as read, and what was repaired in each. */
export function blockRows(id: string, document: Document, map: SpanMap): readonly BlockRow[] {
  const raw = document.source.text;
  const pages = document.source.regions.filter((region) => region.kind === "page");
  const edits = placed(document.edits);
  let first = 0;
  let told = 0;
  return document.blocks.map((block): BlockRow => {
    while (isBefore(edits[first], block.span)) first++;
    const own = map.toRaw(block.span);
    const start = firstPublished(raw, told, own.start);
    const last = block.index === document.blocks.length - 1;
    const end = last ? Math.max(own.end, raw.trimEnd().length) : own.end;
    told = end;
    const text = document.text.slice(block.span.start, block.span.end);
    const published = raw.slice(start, end);
    const repairs = [
      ...takenOut(edits, { start, end: own.start }, raw, 0),
      ...repairsWithin(edits, first, block.span, own, raw),
      ...takenOut(edits, { start: own.end, end }, raw, text.length),
    ];
    return {
      document: id,
      index: block.index,
      kind: block.kind,
      style: styleOf(block),
      level: levelOf(block),
      section: block.section,
      address: block.address,
      page: pageAt(pages, start),
      rawStart: start,
      rawEnd: end,
      text,
      raw: published === text ? null : published,
      item: block.kind === "paragraph" && block.item,
      runIn: orNull(runInOf(block)),
      cells: orNull(cellsOf(block)),
      repairs: orNull(repairs),
    };
  });
}

/**
 * Where a block's published text begins: with what was taken out between it and the block above (a page number on a
 * line of its own), so that no published character is lost from view; white space alone belongs to nobody.
 */
function firstPublished(raw: string, told: number, start: number): number {
  const between = raw.slice(told, start);
  return start > told && /\S/.test(between) ? told + between.search(/\S/) : start;
}

/** The repair that took out what stood before a block or after the last one: nothing is read in its place. */
function takenOut(edits: readonly PlacedEdit[], gap: Span, raw: string, at: number): BookRepair[] {
  if (gap.start === gap.end) return [];
  const reason = edits.find(({ edit }) => edit.span.start < gap.end && edit.span.end > gap.start)?.edit.reason;
  const { start, end } = gap;
  return reason === undefined ? [] : [{ from: at, to: at, start, end, raw: raw.slice(start, end), reason }];
}

/** Most blocks have none of these lists; an absent list costs nothing to store and to fetch. */
function orNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

function placed(edits: readonly Edit[]): readonly PlacedEdit[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.span.start + shift;
    shift += edit.insert.length - (edit.span.end - edit.span.start);
    return { edit, from, to: from + edit.insert.length };
  });
}

function isBefore(placedEdit: PlacedEdit | undefined, span: Span): boolean {
  return placedEdit !== undefined && placedEdit.to <= span.start;
}

/**
 * The repairs of one block, offsets into its text. What was taken out at its very edge stood between blocks and is no
 * part of it; a repair that reaches over the edge is cut there on both sides.
 */
function repairsWithin(edits: readonly PlacedEdit[], first: number, span: Span, own: Span, raw: string): BookRepair[] {
  const repairs: BookRepair[] = [];
  for (let index = first; index < edits.length; index++) {
    const one = edits[index];
    if (one === undefined || one.from >= span.end) break;
    const start = Math.max(one.edit.span.start, own.start);
    const end = Math.min(one.edit.span.end, own.end);
    if (end < start) continue;
    const from = Math.max(one.from, span.start) - span.start;
    const to = Math.min(one.to, span.end) - span.start;
    repairs.push({ from, to, start, end, raw: raw.slice(start, end), reason: one.edit.reason });
  }
  return repairs;
}

function pageAt(pages: readonly (Region & { readonly kind: "page" })[], offset: number): number | null {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1]?.number ?? null;
}

function styleOf(block: Block): string | null {
  if (block.kind === "heading") return block.style;
  return block.kind === "noise" ? block.reason : null;
}

function levelOf(block: Block): number | null {
  return block.kind === "heading" ? block.level : null;
}

function runInOf(block: Block): readonly (readonly [number, number])[] {
  if (block.kind !== "paragraph") return [];
  return block.runIn.map(({ start, end }) => [start - block.span.start, end - block.span.start]);
}

function cellsOf(block: Block): readonly BookCell[] {
  if (block.kind !== "table") return [];
  const { start } = block.span;
  return block.cells.map(({ span, ...cell }) => ({ ...cell, from: span.start - start, to: span.end - start }));
}
