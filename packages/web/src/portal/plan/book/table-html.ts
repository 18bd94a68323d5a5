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

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** The cell of each slot of one line of the grid, by column. */
type Slots = ReadonlyMap<number, BookCell>;

/** The lines of the grid, from the first to the last one any cell reaches; where cells overlap the earlier one counts. */
const linesOf = (cells: readonly BookCell[]): readonly Slots[] => {
  const lines: Map<number, BookCell>[] = [];
  for (const cell of cells) {
    for (const row of range(cell.rowSpan).map((step) => cell.row + step)) {
      while (lines.length <= row) lines.push(new Map());
      const slots = lines[row];
      for (const step of range(cell.colSpan)) {
        const column = cell.column + step;
        if (slots !== undefined && !slots.has(column)) slots.set(column, cell);
      }
    }
  }
  return lines;
};

/** One line of the grid; where a damaged table has lost a cell an empty one stands in, so that lines end together. */
const rowHtml = (row: number, slots: Slots, width: number, block: BookBlock, set: SetText): string => {
  const cells = range(width).map((column) => {
    const cell = slots.get(column);
    if (cell === undefined) return "<td></td>";
    return cell.row === row && cell.column === column ? cellHtml(cell, block, set) : "";
  });
  return `<tr>${cells.join("")}</tr>`;
};

const rowsHtml = (block: BookBlock, set: SetText): string => {
  const width = block.cells.reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 0);
  return linesOf(block.cells)
    .map((slots, row) => rowHtml(row, slots, width, block, set))
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
