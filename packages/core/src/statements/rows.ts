import type { Document, TableBlock } from "../document/index.ts";
import type { Row } from "./row.ts";
import { cellFigure } from "./row-figure.ts";
import { flatRows } from "./row-flat.ts";
import { gridRows } from "./row-grid.ts";
import { natureOf, type RowParts, splitUnit, spreads } from "./row-parts.ts";
import { sequenceRows } from "./row-sequence.ts";

/** The rows of the document's official indicator tables, in order. */
export function readRows(document: Document): readonly Row[] {
  return document.blocks.flatMap((block) => (block.kind === "table" ? tableRows(document.text, block) : []));
}

function tableRows(text: string, table: TableBlock): readonly Row[] {
  const parts = gridRows(text, table) ?? sequenceRows(text, table) ?? flatRows(text, table) ?? [];
  const rows: Row[] = [];
  let above: Row | null = null;
  for (const part of parts) {
    const row = finish(part, above);
    rows.push(row);
    above = row;
  }
  return rows;
}

/** An empty target cell under words that can be merged (达到市级要求) is read as those words, and says so. */
function finish(part: RowParts, above: Row | null): Row {
  const { name, unit } = splitUnit(part.name);
  const merged = part.target === null && above !== null && above.target !== null && spreads(above.target);
  const target = merged ? above.target : part.target;
  const shown = part.unit ?? unit;
  return {
    kind: "row",
    span: part.span,
    category: part.category,
    ordinal: part.ordinal,
    name,
    nameSpan: { start: part.nameSpan.start, end: Math.min(part.nameSpan.end, part.nameSpan.start + name.length) },
    unit: shown,
    target,
    targetSpan: merged ? above.targetSpan : part.targetSpan,
    targetInferred: merged,
    nature: natureOf(part.attribute),
    figure: target === null ? null : cellFigure(target, name, shown),
  };
}
