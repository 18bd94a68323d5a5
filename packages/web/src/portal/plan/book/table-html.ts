import type { BookBlock, BookCell } from "@lantu/server/contract";
import { escapeHtml } from "../../../shell/page-html.ts";
import { rawOffset } from "./raw-offset.ts";
import { type SetText, textHtml } from "./text-html.ts";

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : "");

/** Numbers stand right, words left. */
const isNumeric = (text: string): boolean =>
  /^[\s【[(（≥≤<>＜＞±+\-－—]*\d[\d,.，]*[\s%％左右以上以内】\])）]*$/.test(text);

const scope = (cell: BookCell): string => (cell.row === 0 ? ' scope="col"' : ' scope="row"');

const cellHtml = (cell: BookCell, block: BookBlock, set: SetText): string => {
  const tag = cell.header ? "th" : "td";
  const numeric = isNumeric(block.text.slice(cell.from, cell.to)) ? ' class="n"' : "";
  const start = rawOffset(block, cell.from, "start");
  const end = Math.max(start, rawOffset(block, cell.to, "end"));
  return (
    `<${tag}${numeric}${cell.header ? scope(cell) : ""}` +
    `${span("rowspan", cell.rowSpan)}${span("colspan", cell.colSpan)} data-s="${start}" data-e="${end}">` +
    `${textHtml(set, cell.from, cell.to)}</${tag}>`
  );
};

const covers = (cell: BookCell, row: number, column: number): boolean =>
  cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.colSpan;

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** One line of the grid; where a damaged table has lost a cell an empty one stands in, so that lines end together. */
const rowHtml = (row: number, width: number, block: BookBlock, set: SetText): string => {
  const cells = range(width).map((column) => {
    const cell = block.cells.find((candidate) => covers(candidate, row, column));
    if (cell === undefined) return "<td></td>";
    return cell.row === row && cell.column === column ? cellHtml(cell, block, set) : "";
  });
  return `<tr>${cells.join("")}</tr>`;
};

const rowsHtml = (block: BookBlock, set: SetText): string => {
  const height = Math.max(0, ...block.cells.map(({ row, rowSpan }) => row + rowSpan));
  const width = Math.max(0, ...block.cells.map(({ column, colSpan }) => column + colSpan));
  return range(height)
    .map((row) => rowHtml(row, width, block, set))
    .join("");
};

/** A table with its merged cells, and the text it was published as beside it for the raw view. */
export const tableHtml = (block: BookBlock, set: SetText): string => {
  const raw =
    block.raw === null
      ? ""
      : `<pre class="was-block" data-s="${block.start}" data-e="${block.end}">${escapeHtml(block.raw)}</pre>`;
  const classes = [
    "table-block",
    raw === "" ? "kept" : "",
    block.cells.some(({ inferred }) => inferred) ? "inferred" : "",
  ];
  return (
    `<div class="${classes.filter((name) => name !== "").join(" ")}" data-b="${block.index}" id="b${block.index}">` +
    `<div class="table-scroll" role="group" tabindex="0"><table>${rowsHtml(block, set)}</table></div>${raw}</div>`
  );
};
