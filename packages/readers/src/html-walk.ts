import type { TableCellRegion } from "@lantu/core";
import { childrenOf, type DomNode, isElement, isText } from "./dom.ts";
import type { Guard } from "./guard.ts";
import { headingLevel, isBlock, isSilent } from "./html-elements.ts";
import { itemNumbers } from "./html-list.ts";
import { cellText, dataGrid, type Grid, type GridCell } from "./html-table.ts";
import { ReadProblem } from "./problem.ts";
import { TextLayer } from "./text-layer.ts";

/** The element a line of text belongs to, and where it stands. */
interface Owner {
  readonly element: DomNode;
  /** Path from the root of the walk, such as `div[2]/p[3]`. */
  readonly path: string;
  /** Level of the heading the text stands in, or null. */
  readonly heading: number | null;
  readonly depth: number;
  /** What a browser draws in front of its text, as the number of a list's item. */
  readonly label: string;
}

/** A place of a document to be walked: a node and its path. */
export interface Start {
  readonly node: DomNode;
  readonly path: string;
}

/**
 * Writes the visible text of the starts into a text layer: a line for each paragraph, `br` ends a line; data tables
 * with a line for each row and a tab between the slots of their grid, merged cells once, in their first slot.
 * Regions: an element for every paragraph, headings, tables.
 */
export function walkHtml(starts: readonly Start[], guard: Guard): TextLayer {
  const walk = new Walk(guard);
  for (const { node, path } of starts) {
    walk.block({ element: node, path, heading: headingLevel(node), depth: 0, label: "" });
  }
  return walk.layer;
}

class Walk {
  readonly layer: TextLayer;
  readonly #guard: Guard;
  /** The number of the list's item whose text has not begun yet. */
  #label = "";
  #flow: { readonly start: number; readonly owner: Owner } | null = null;

  constructor(guard: Guard) {
    this.#guard = guard;
    this.layer = new TextLayer(guard);
  }

  /** A block element: lines of its own. */
  block(owner: Owner): void {
    this.#endFlow();
    this.#guard.check();
    if (isElement(owner.element) && owner.element.localName === "li") this.#label = owner.label;
    const grid = isTable(owner.element) ? dataGrid(owner.element) : null;
    if (grid) this.#table(owner, grid);
    else this.#children(owner.element, owner);
    this.#endFlow();
  }

  #children(parent: DomNode, owner: Owner): void {
    if (owner.depth > this.#guard.limits.nesting + 2) throw new ReadProblem("file-unreadable", { reason: "nesting" });
    const seen = new Map<string, number>();
    const numberOf = itemNumbers(parent);
    for (const child of childrenOf(parent)) {
      if (isText(child)) this.#text(child.textContent ?? "", owner);
      else if (isElement(child)) this.#element(child, { ...owner, label: numberOf(child) }, seen);
    }
  }

  #element(child: DomNode & { readonly localName: string }, owner: Owner, seen: Map<string, number>): void {
    const number = (seen.get(child.localName) ?? 0) + 1;
    seen.set(child.localName, number);
    if (isSilent(child)) return;
    const inside = { ...owner, depth: owner.depth + 1 };
    if (child.localName === "br") this.layer.endLine();
    else if (isBlock(child)) this.block(blockOwner(child, number, inside));
    else this.#children(child, inside);
  }

  #text(raw: string, owner: Owner): void {
    const before = this.layer.length;
    this.layer.inline(this.#labelled(raw));
    if (this.#flow === null && this.layer.length > before) this.#flow = { start: before, owner };
  }

  /** Text with the number of its item, where it is the first of it. */
  #labelled(raw: string): string {
    if (this.#label === "" || raw.trim() === "") return raw;
    const labelled = this.#label + raw.trimStart();
    this.#label = "";
    return labelled;
  }

  #endFlow(): void {
    this.layer.endLine();
    if (this.#flow === null) return;
    const { start, owner } = this.#flow;
    const span = this.layer.spanFrom(start);
    if (owner.heading !== null) this.layer.region({ kind: "heading", span, level: owner.heading });
    this.layer.region({ kind: "element", span, locator: owner.path });
    this.#flow = null;
  }

  #table(owner: Owner, grid: Grid): void {
    for (const child of childrenOf(owner.element)) {
      if (isElement(child) && child.localName === "caption") this.block({ ...owner, element: child });
    }
    const start = this.layer.length;
    const cells = writeGrid(this.layer, grid);
    this.layer.endLine();
    const span = this.layer.spanFrom(start);
    if (span.end === span.start) return;
    this.layer.region({ kind: "table", span, cells });
    this.layer.region({ kind: "element", span, locator: owner.path });
  }
}

function blockOwner(element: DomNode & { readonly localName: string }, number: number, around: Owner): Owner {
  const path = `${around.path === "" ? "" : `${around.path}/`}${element.localName}[${number}]`;
  return { ...around, element, path, heading: headingLevel(element) ?? around.heading };
}

function isTable(element: DomNode): boolean {
  return element.localName === "table";
}

/** Writes a grid row by row; returns its cells with their spans, in order of row and column. */
function writeGrid(layer: TextLayer, grid: Grid): readonly TableCellRegion[] {
  const at = new Map(grid.cells.map((cell) => [cell.row * grid.columns + cell.column, cell]));
  const regions: TableCellRegion[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    if (row > 0) layer.verbatim("\n");
    for (let column = 0; column < grid.columns; column += 1) {
      if (column > 0) layer.verbatim("\t");
      const cell = at.get(row * grid.columns + column);
      if (cell) regions.push(writeCell(layer, cell));
    }
  }
  return regions;
}

function writeCell(layer: TextLayer, cell: GridCell): TableCellRegion {
  const start = layer.length;
  layer.verbatim(cellText(cell.element));
  const { row, column, rowSpan, colSpan, header } = cell;
  return { span: { start, end: layer.length }, row, column, rowSpan, colSpan, header };
}
