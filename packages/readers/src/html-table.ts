import { attribute, childrenOf, type DomNode, descendants, isElement } from "./dom.ts";
import { headingLevel, isBlock, isSilent } from "./html-elements.ts";

/** A cell of a table element and the slots of the grid it takes; rows and columns count from 0. */
export interface GridCell {
  readonly element: DomNode;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
}

/** A table element laid out as a grid. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/** Greatest spans the standard allows (HTML Living Standard, 4.9.11 attributes of td and th). */
const mostColumns = 1000;
const mostRows = 65_534;

/** Slots above which a table is no table for a reader, and its grid no use. */
const mostSlots = 1_000_000;

/** Length of a cell's text, in characters, from which a table is taken to lay out a page and not to hold data. */
const longestCell = 1500;

/** The grid of a table element (4.9.12 forming a table), or null where it only lays out the page. */
export function dataGrid(table: DomNode): Grid | null {
  const rows = rowsOf(table);
  const grid = formGrid(rows);
  return grid && isData(grid) ? grid : null;
}

/** The text of a cell: its words with white space collapsed, paragraphs and line breaks in it become a space. */
export function cellText(cell: DomNode): string {
  const parts: string[] = [];
  collect(cell, parts);
  return parts
    .join("")
    .replace(/[\t\n\f\r ]+/g, " ")
    .trim();
}

function collect(node: DomNode, parts: string[]): void {
  for (const child of childrenOf(node)) {
    if (isSilent(child)) continue;
    if (!isElement(child)) parts.push(child.nodeType === 3 || child.nodeType === 4 ? (child.textContent ?? "") : "");
    else if (child.localName === "br") parts.push(" ");
    else collectElement(child, parts);
  }
}

function collectElement(element: DomNode, parts: string[]): void {
  const edge = isBlock(element) ? " " : "";
  parts.push(edge);
  collect(element, parts);
  parts.push(edge);
}

interface RowElement {
  readonly element: DomNode;
  readonly inHead: boolean;
}

/** The rows of a table, those of nested tables left aside. */
function rowsOf(table: DomNode, inHead = false): readonly RowElement[] {
  const rows: RowElement[] = [];
  for (const child of childrenOf(table)) {
    if (!isElement(child) || isSilent(child)) continue;
    if (child.localName === "tr") rows.push({ element: child, inHead });
    else if (/^(?:thead|tbody|tfoot)$/.test(child.localName)) rows.push(...rowsOf(child, child.localName === "thead"));
  }
  return rows;
}

/** Lays cells into a grid, each in the first free slot of its row; null where it grows beyond all use. */
function formGrid(rows: readonly RowElement[]): Grid | null {
  const taken = rows.map(() => new Set<number>());
  const cells: GridCell[] = [];
  let columns = 0;
  let slots = 0;
  for (const [row, { element, inHead }] of rows.entries()) {
    for (const cell of cellsOf(element)) {
      const placed = place(cell, row, inHead, taken);
      columns = Math.max(columns, placed.column + placed.colSpan);
      slots += placed.rowSpan * placed.colSpan;
      if (slots > mostSlots || columns * rows.length > mostSlots) return null;
      occupy(placed, taken);
      cells.push(placed);
    }
  }
  return { rows: rows.length, columns, cells };
}

function* cellsOf(row: DomNode): Generator<DomNode & { readonly localName: string }> {
  for (const child of childrenOf(row)) {
    if (isElement(child) && (child.localName === "td" || child.localName === "th") && !isSilent(child)) yield child;
  }
}

function place(
  cell: DomNode & { readonly localName: string },
  row: number,
  inHead: boolean,
  taken: readonly ReadonlySet<number>[],
): GridCell {
  let column = 0;
  while (taken[row]?.has(column)) column += 1;
  const below = taken.length - row;
  const asked = spanOf(cell, "rowspan", mostRows);
  return {
    element: cell,
    row,
    column,
    rowSpan: asked === 0 ? below : Math.min(asked, below),
    colSpan: Math.max(1, spanOf(cell, "colspan", mostColumns)),
    header: inHead || cell.localName === "th",
  };
}

function occupy(cell: GridCell, taken: readonly Set<number>[]): void {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) taken[row]?.add(column);
  }
}

/** A span attribute; 1 where it is missing or no number, 0 where it is zero ("to the end", for rows). */
function spanOf(cell: DomNode, name: string, most: number): number {
  const written = attribute(cell, name)?.trim() ?? "";
  return /^\d{1,9}$/.test(written) ? Math.min(Number(written), most) : 1;
}

/** Whether a grid holds data: several columns, and no cell that holds a page, a heading or another table. */
function isData(grid: Grid): boolean {
  if (grid.columns < 2 || grid.cells.length < 3) return false;
  return grid.cells.every((cell) => !holdsPage(cell.element));
}

function holdsPage(cell: DomNode): boolean {
  for (const node of descendants(cell)) {
    if (isElement(node) && (node.localName === "table" || headingLevel(node) !== null)) return true;
  }
  return (cell.textContent?.length ?? 0) > longestCell;
}
