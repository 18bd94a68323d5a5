import { type Repaired, type Source, type Span, spanMap } from "../text/index.ts";
import type { TableCell } from "./block.ts";

/** A table of the original, in the repaired text. */
export interface LayoutTable {
  readonly span: Span;
  readonly cells: readonly TableCell[];
}

/** A heading of the original, in the repaired text; `level` is the original's own, from 1. */
export interface LayoutHeading {
  readonly span: Span;
  readonly level: number;
}

/** What the original itself says of its layout, led over into the repaired text, each list in order. */
export interface Layout {
  readonly tables: readonly LayoutTable[];
  readonly headings: readonly LayoutHeading[];
}

/** Leads the regions of a source into its repaired text. */
export function layoutOf(source: Source, repaired: Repaired): Layout {
  const tables: LayoutTable[] = [];
  const headings: LayoutHeading[] = [];
  const map = spanMap(repaired.edits, source.text.length);
  for (const region of source.regions) {
    if (region.kind === "heading") headings.push({ span: map.toRepaired(region.span).span, level: region.level });
    if (region.kind !== "table") continue;
    const cells = region.cells.map((cell) => ({ ...cell, span: map.toRepaired(cell.span).span, inferred: false }));
    tables.push({ span: map.toRepaired(region.span).span, cells });
  }
  return { tables, headings };
}
