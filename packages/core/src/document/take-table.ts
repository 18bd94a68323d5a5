import type { TextLine } from "../text/index.ts";
import { captionDraft, cover, type Draft, type Taken, wordsOf } from "./draft.ts";
import type { LayoutTable } from "./layout.ts";
import { flatTable, isFlatTable } from "./table-flat.ts";
import { cellRun, firstCell, lineCells } from "./table-lines.ts";
import { numberedRun } from "./table-numbered.ts";
import { spacedCells, spacedRun } from "./table-spaced.ts";
import { strokeCells, strokeRun } from "./table-strokes.ts";
import { tabCells, tabRun } from "./table-tabs.ts";

type Reader = (text: string, lines: readonly TextLine[], from: number) => Taken | null;

/** An annex that is a table: its lines are cells, whatever they look like, up to the next part of the document. */
const TABLE_ANNEX = /^附表/;
const NEXT_PART = /^(?:附[表件录图]|第[一二三四五六七八九十百\d]{1,4}[篇章编])/;

const READERS: readonly Reader[] = [
  readTabTable,
  readStrokeTable,
  readFlatTable,
  readSpacedTable,
  readNumberedTable,
  readLineTable,
];

/** A table the original marks as such, which begins at line `from`. */
export function takeMarkedTable(lines: readonly TextLine[], from: number, table: LayoutTable): Taken {
  let count = 1;
  for (let next = lines[from + count]; next !== undefined && next.start < table.span.end; next = lines[from + count])
    count++;
  const rows = lines.slice(from, from + count);
  return { drafts: [{ kind: "table", span: cover(rows), cells: table.cells }], count };
}

/** The lines of an annex that calls itself a table and has lost its columns. */
function takeAnnexTable(
  text: string,
  lines: readonly TextLine[],
  from: number,
  before: readonly Draft[],
): Taken | null {
  const heading = before.at(-1);
  if (heading?.kind !== "heading" || heading.style !== "annex") return null;
  if (!TABLE_ANNEX.test(text.slice(heading.span.start, heading.span.end))) return null;
  let count = 0;
  while (from + count < lines.length && !NEXT_PART.test(wordsOf(text, lines[from + count]))) count++;
  const cells = lines.slice(from, from + count);
  if (cells.some((line) => text.slice(line.start, line.end).includes("\t"))) return null; // its columns are still there
  return count === 0 ? null : { drafts: [{ kind: "table", span: cover(cells), cells: lineCells(text, cells) }], count };
}

/** The table that begins at line `from`, in whatever shape it reached us, or null where none does. `before` are the blocks above. */
export function takeTable(
  text: string,
  lines: readonly TextLine[],
  from: number,
  before: readonly Draft[],
): Taken | null {
  for (const reader of READERS) {
    const taken = reader(text, lines, from);
    if (taken !== null) return taken;
  }
  return takeAnnexTable(text, lines, from, before);
}

function readTabTable(text: string, lines: readonly TextLine[], from: number): Taken | null {
  const count = tabRun(text, lines, from);
  if (count < 2) return null;
  const rows = lines.slice(from, from + count);
  return { drafts: [{ kind: "table", span: cover(rows), cells: tabCells(text, rows) }], count };
}

function readFlatTable(text: string, lines: readonly TextLine[], from: number): Taken | null {
  const line = lines[from];
  if (line === undefined || !isFlatTable(text.slice(line.start, line.end))) return null;
  return { drafts: flatTable(text, line), count: 1 };
}

function readStrokeTable(text: string, lines: readonly TextLine[], from: number): Taken | null {
  const count = strokeRun(text, lines, from);
  if (count === 0) return null;
  const rows = lines.slice(from, from + count);
  return { drafts: [{ kind: "table", span: cover(rows), cells: strokeCells(text, rows) }], count };
}

function readSpacedTable(text: string, lines: readonly TextLine[], from: number): Taken | null {
  const count = spacedRun(text, lines, from);
  if (count === 0) return null;
  const rows = lines.slice(from, from + count);
  return { drafts: [{ kind: "table", span: cover(rows), cells: spacedCells(text, rows) }], count };
}

function readNumberedTable(text: string, lines: readonly TextLine[], from: number): Taken | null {
  const count = numberedRun(text, lines, from);
  if (count === 0) return null;
  const cells = lines.slice(from, from + count);
  return { drafts: [{ kind: "table", span: cover(cells), cells: lineCells(text, cells) }], count };
}

function readLineTable(text: string, lines: readonly TextLine[], from: number): Taken | null {
  const count = cellRun(text, lines, from);
  if (count === 0) return null;
  const run = lines.slice(from, from + count);
  const first = firstCell(text, run);
  if (first > 0 && numberedRun(text, lines, from + first) > count - first) return null; // titles above a longer table
  const captions: Draft[] = run.slice(0, first).map((line) => captionDraft(line));
  const cells = run.slice(first);
  return { drafts: [...captions, { kind: "table", span: cover(cells), cells: lineCells(text, cells) }], count };
}
