import type { PageSize, TableCellRegion } from "@lantu/core";
import type { TextLayer } from "../text-layer.ts";
import type { PageBlock, PageCell } from "./block.ts";
import type { Box, Matrix } from "./geometry.ts";
import type { Line } from "./line.ts";
import { boxesOf } from "./placed-text.ts";

type TableBlock = Extract<PageBlock, { kind: "table" }>;
type ParagraphBlock = Extract<PageBlock, { kind: "paragraph" }>;

/** A page as its regions tell of it. */
export interface PageFacts {
  /** Counts from 1. */
  readonly number: number;
  readonly size: PageSize;
  /** Whether its text was read from an image. */
  readonly recognised: boolean;
  /** Leads from where blocks were laid out to the page as it is shown. */
  readonly shown: Matrix;
}

/** Writes the blocks of a page into the text layer, a line for each paragraph and each row of a table. */
export function writePage(layer: TextLayer, blocks: readonly PageBlock[], page: PageFacts): void {
  const { number, size, recognised } = page;
  const start = layer.length;
  for (const block of blocks) {
    if (block.kind === "table") writeTable(layer, block, page);
    else writeParagraph(layer, block, page);
  }
  const span = layer.spanFrom(start);
  if (span.end > span.start) layer.region({ kind: "page", span, number, size, recognised });
}

function writeParagraph(layer: TextLayer, block: ParagraphBlock, page: PageFacts): void {
  const start = layer.length;
  layer.verbatim(block.text);
  writeBoxes(layer, start, block, page);
  layer.endLine();
  const span = layer.spanFrom(start);
  if (block.heading !== null) layer.region({ kind: "heading", span, level: block.heading });
  layer.region({ kind: "element", span, locator: locator(page.number, block.box) });
}

function writeTable(layer: TextLayer, block: TableBlock, page: PageFacts): void {
  const start = layer.length;
  const at = new Map(block.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const rows = Math.max(...block.cells.map((cell) => cell.row + cell.rowSpan));
  const cells: TableCellRegion[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (row > 0) layer.verbatim("\n");
    for (let column = 0; column < block.columns; column += 1) {
      if (column > 0) layer.verbatim("\t");
      const cell = at.get(`${row} ${column}`);
      if (cell) cells.push(writeCell(layer, cell, page));
    }
  }
  layer.endLine();
  const span = layer.spanFrom(start);
  layer.region({ kind: "table", span, cells });
  layer.region({ kind: "element", span, locator: locator(page.number, block.box) });
}

function writeCell(layer: TextLayer, cell: PageCell, page: PageFacts): TableCellRegion {
  const start = layer.length;
  layer.verbatim(cell.text);
  writeBoxes(layer, start, cell, page);
  const { row, column, rowSpan, colSpan, header } = cell;
  return { span: { start, end: layer.length }, row, column, rowSpan, colSpan, header };
}

/** Notes where each run of a text stands that was written from `start` on. */
function writeBoxes(
  layer: TextLayer,
  start: number,
  { text, lines }: { readonly text: string; readonly lines: readonly Line[] },
  { number, shown }: PageFacts,
): void {
  for (const { from, to, box, confidence } of boxesOf(text, lines, shown)) {
    const span = { start: start + from, end: start + to };
    layer.region({ kind: "box", span, page: number, box, confidence });
  }
}

/** Where a block stands: `page 3 box 72,90,451,14`, left, top, width and height in points from the top left. */
function locator(page: number, box: Box): string {
  const [x, y] = [Math.round(box.left), Math.round(box.top)];
  return `page ${page} box ${x},${y},${Math.round(box.right - box.left)},${Math.round(box.bottom - box.top)}`;
}
