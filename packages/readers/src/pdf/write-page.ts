import type { TableCellRegion } from "@lantu/core";
import type { TextLayer } from "../text-layer.ts";
import type { PageBlock, PageCell } from "./block.ts";
import type { Box } from "./geometry.ts";

type TableBlock = Extract<PageBlock, { kind: "table" }>;
type ParagraphBlock = Extract<PageBlock, { kind: "paragraph" }>;

/** Writes the blocks of page `number` into the text layer, a line for each paragraph and each row of a table. */
export function writePage(layer: TextLayer, blocks: readonly PageBlock[], number: number): void {
  const start = layer.length;
  for (const block of blocks) {
    if (block.kind === "table") writeTable(layer, block, number);
    else writeParagraph(layer, block, number);
  }
  const span = layer.spanFrom(start);
  if (span.end > span.start) layer.region({ kind: "page", span, number, size: null, recognised: false });
}

function writeParagraph(layer: TextLayer, block: ParagraphBlock, page: number): void {
  const start = layer.length;
  layer.verbatim(block.text);
  layer.endLine();
  const span = layer.spanFrom(start);
  if (block.heading !== null) layer.region({ kind: "heading", span, level: block.heading });
  layer.region({ kind: "element", span, locator: locator(page, block.box) });
}

function writeTable(layer: TextLayer, block: TableBlock, page: number): void {
  const start = layer.length;
  const at = new Map(block.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const rows = Math.max(...block.cells.map((cell) => cell.row + cell.rowSpan));
  const cells: TableCellRegion[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (row > 0) layer.verbatim("\n");
    for (let column = 0; column < block.columns; column += 1) {
      if (column > 0) layer.verbatim("\t");
      const cell = at.get(`${row} ${column}`);
      if (cell) cells.push(writeCell(layer, cell));
    }
  }
  layer.endLine();
  const span = layer.spanFrom(start);
  layer.region({ kind: "table", span, cells });
  layer.region({ kind: "element", span, locator: locator(page, block.box) });
}

function writeCell(layer: TextLayer, { text, ...cell }: PageCell): TableCellRegion {
  const start = layer.length;
  layer.verbatim(text);
  return { span: { start, end: layer.length }, ...cell };
}

/** Where a block stands: `page 3 box 72,90,451,14`, left, top, width and height in points from the top left. */
function locator(page: number, box: Box): string {
  const [x, y] = [Math.round(box.left), Math.round(box.top)];
  return `page ${page} box ${x},${y},${Math.round(box.right - box.left)},${Math.round(box.bottom - box.top)}`;
}
