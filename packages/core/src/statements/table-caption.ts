import type { Block, Document, TableBlock } from "../document/index.ts";

/** Lines above a table that may speak of it: its caption, its number, the unit of its figures. */
const LINES_ABOVE = 3;
const LONGEST_CAPTION = 60;
const UNIT_LINE = /(?:计量)?单位\s*[：:]\s*([^\s，。；）)、]{1,12})/;

/** The short lines right above a table, the nearest first. */
function linesAbove(document: Document, table: TableBlock): readonly string[] {
  const lines: string[] = [];
  for (let index = table.index - 1; index >= 0 && lines.length < LINES_ABOVE; index--) {
    const block: Block | undefined = document.blocks[index];
    if (block === undefined || block.kind === "table" || block.span.end - block.span.start > LONGEST_CAPTION) break;
    if (block.kind !== "noise") lines.push(document.text.slice(block.span.start, block.span.end));
  }
  return lines;
}

/** What stands above a table and can be its caption, in one string; empty where nothing does. */
export function captionWords(document: Document, table: TableBlock): string {
  return linesAbove(document, table).join("\n");
}

/** The unit of all figures of a table, where a line above says so (单位：亿元); null for several (单位：万元、%). */
export function captionUnit(document: Document, table: TableBlock): string | null {
  for (const line of linesAbove(document, table)) {
    const unit = UNIT_LINE.exec(line);
    if (unit !== null) return /^、/.test(line.slice(unit.index + unit[0].length)) ? null : (unit[1] ?? null);
  }
  return null;
}

const YEAR = /(?:19|20)\d{2}(?=年|—|－|-|$)/g;
const DATE = /\d月\d{1,2}日/;

/** The year the nearest caption that names one tells of a table; a date names no year of its numbers. Null where none does. */
export function captionYear(document: Document, table: TableBlock): number | null {
  for (const line of linesAbove(document, table)) {
    const year = DATE.test(line) ? undefined : line.match(YEAR)?.at(-1);
    if (year !== undefined) return Number(year);
  }
  return null;
}
