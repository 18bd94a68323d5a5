import type { Document, TableBlock } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import type { Row } from "./row.ts";
import { cellFigure } from "./row-figure.ts";
import { flatRows } from "./row-flat.ts";
import { type GridReading, gridRows } from "./row-grid.ts";
import { natureOf, type RowParts, splitUnit, spreads } from "./row-parts.ts";
import { sequenceRows } from "./row-sequence.ts";

/** The rows of the document's official indicator tables, in order. */
export function readRows(document: Document): readonly Row[] {
  const rows: Row[] = [];
  let above: GridReading | null = null;
  for (const block of document.blocks) {
    if (block.kind === "noise") continue;
    above = block.kind === "table" ? readTable(document.text, block, above, rows) : null;
  }
  return rows;
}

/** Adds the rows of a table, and returns its columns where the next table may go on with them. */
function readTable(text: string, table: TableBlock, above: GridReading | null, into: Row[]): GridReading | null {
  const grid = gridRows(text, table, above);
  const parts =
    grid !== null && grid.parts.length > 0 ? grid.parts : (sequenceRows(text, table) ?? flatRows(text, table) ?? []);
  let last = above === null ? null : (into.at(-1) ?? null);
  for (const part of parts) {
    last = finish(part, last);
    into.push(last);
  }
  return grid;
}

function finish(part: RowParts, above: Row | null): Row {
  const { name, unit } = splitUnit(part.name);
  const shown = part.unit ?? unit;
  const target = targetOf(part, above);
  return {
    kind: "row",
    span: part.span,
    category: part.category,
    ordinal: part.ordinal,
    name,
    nameSpan: { start: part.nameSpan.start, end: Math.min(part.nameSpan.end, part.nameSpan.start + name.length) },
    unit: shown,
    target: target.text,
    targetSpan: target.span,
    targetInferred: target.inferred,
    nature: natureOf(part.attribute),
    figure: target.text === null ? null : cellFigure(target.text, name, shown),
  };
}

interface Target {
  readonly text: string | null;
  readonly span: Span | null;
  readonly inferred: boolean;
}

/** An empty target cell beside or under words that can be merged (达到市级要求) is read as those words, and says so. */
function targetOf(part: RowParts, above: Row | null): Target {
  if (part.target !== null) return { text: part.target, span: part.targetSpan, inferred: false };
  if (part.beside !== null && spreads(part.beside.text)) return { ...part.beside, inferred: true };
  const merged = above !== null && above.target !== null && spreads(above.target);
  return merged
    ? { text: above.target, span: above.targetSpan, inferred: true }
    : { text: null, span: null, inferred: false };
}
