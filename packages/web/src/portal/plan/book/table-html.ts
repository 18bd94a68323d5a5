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
  const classes = [isNumeric(block.text.slice(cell.from, cell.to)) ? "n" : "", cell.inferred ? "inferred" : ""];
  const named = classes.filter((name) => name !== "").join(" ");
  const start = rawOffset(block, cell.from, "start");
  const end = Math.max(start, rawOffset(block, cell.to, "end"));
  return (
    `<${tag}${named === "" ? "" : ` class="${named}"`}${cell.header ? scope(cell) : ""}` +
    `${span("rowspan", cell.rowSpan)}${span("colspan", cell.colSpan)} data-s="${start}" data-e="${end}">` +
    `${textHtml(set, cell.from, cell.to)}</${tag}>`
  );
};

const rowsOf = (cells: readonly BookCell[]): readonly (readonly BookCell[])[] => {
  const rows = new Map<number, BookCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.column - b.column));
};

/** A table with its merged cells, and the text it was published as beside it for the raw view. */
export const tableHtml = (block: BookBlock, set: SetText): string => {
  const rows = rowsOf(block.cells).map((row) => `<tr>${row.map((cell) => cellHtml(cell, block, set)).join("")}</tr>`);
  const raw =
    block.raw === null
      ? ""
      : `<pre class="was-block" data-s="${block.start}" data-e="${block.end}">${escapeHtml(block.raw)}</pre>`;
  const kept = raw === "" ? " kept" : "";
  return (
    `<div class="table-block${kept}" data-b="${block.index}" id="b${block.index}">` +
    `<div class="table-scroll" role="group" tabindex="0"><table>${rows.join("")}</table></div>${raw}</div>`
  );
};
