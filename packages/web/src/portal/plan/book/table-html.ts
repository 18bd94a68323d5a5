import type { BookBlock, BookCell } from "@lantu/server/contract";
import { escapeHtml } from "../../../shell/page-html.ts";
import { rawOffset } from "./raw-offset.ts";
import { type SetText, textHtml } from "./text-html.ts";

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : "");

/** Numbers stand right, words left. */
const isNumeric = (text: string): boolean =>
  /^[\s【[(（≥≤<>＜＞±+\-－—]*\d[\d,.，]*[\s%％左右以上以内】\])）]*$/.test(text);

const scope = (cell: BookCell): string => (cell.row === 0 ? ' scope="col"' : ' scope="row"');

/** From this many characters on a cell must not be squeezed by its neighbours. */
const wordyLength = 10;

/** What a cell looks like: `n` a number or the head over numbers, `w` several words. */
const cellClass = (cell: BookCell, block: BookBlock, numbers: ReadonlySet<number>): string => {
  const text = block.text.slice(cell.from, cell.to).trim();
  const ofNumbers = cell.header && cell.colSpan === 1 && numbers.has(cell.column);
  if (isNumeric(text) || ofNumbers) return ' class="n"';
  return text.length >= wordyLength ? ' class="w"' : "";
};

/** The columns that hold numbers for the most part, empty cells aside. */
const numberColumns = ({ cells, text }: BookBlock): ReadonlySet<number> => {
  const balance = new Map<number, number>();
  for (const { header, colSpan, column, from, to } of cells) {
    const words = text.slice(from, to).trim();
    if (header || colSpan > 1 || words === "") continue;
    balance.set(column, (balance.get(column) ?? 0) + (isNumeric(words) ? 1 : -1));
  }
  return new Set([...balance].flatMap(([column, sum]) => (sum > 0 ? [column] : [])));
};

/** A table block and what its cells share. */
interface Grid {
  readonly block: BookBlock;
  readonly set: SetText;
  readonly width: number;
  readonly numbers: ReadonlySet<number>;
}

const cellHtml = (cell: BookCell, { block, set, numbers }: Grid): string => {
  const tag = cell.header ? "th" : "td";
  const start = rawOffset(block, cell.from, "start");
  const end = Math.max(start, rawOffset(block, cell.to, "end"));
  return (
    `<${tag}${cellClass(cell, block, numbers)}${cell.header ? scope(cell) : ""}` +
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
const rowHtml = (row: number, slots: Slots, grid: Grid): string => {
  const cells = range(grid.width).map((column) => {
    const cell = slots.get(column);
    if (cell === undefined) return "<td></td>";
    return cell.row === row && cell.column === column ? cellHtml(cell, grid) : "";
  });
  return `<tr>${cells.join("")}</tr>`;
};

const rowsHtml = (block: BookBlock, set: SetText): string => {
  const width = block.cells.reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 0);
  const grid: Grid = { block, set, width, numbers: numberColumns(block) };
  return linesOf(block.cells)
    .map((slots, row) => rowHtml(row, slots, grid))
    .join("");
};

/** The frame of a table: its rows, and the text it was published as beside it for the raw view. */
export const tableFrameHtml = (block: BookBlock, rows: string): string => {
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
    `<div class="table-scroll" role="group" tabindex="0"><table>${rows}</table></div>${raw}</div>`
  );
};

/** A table with its merged cells. */
export const tableHtml = (block: BookBlock, set: SetText): string => tableFrameHtml(block, rowsHtml(block, set));
