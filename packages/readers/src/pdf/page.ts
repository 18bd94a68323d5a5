import { alignedTables } from "./aligned-table.ts";
import type { PageBlock } from "./block.ts";
import { flowsOf } from "./column.ts";
import { type Line, linesOf, segmentsOf } from "./line.ts";
import { type Frame, frameOf, paragraphsOf } from "./paragraph.ts";
import { ruledTables } from "./ruled-table.ts";
import type { Rulings } from "./ruling.ts";
import type { Run } from "./run.ts";

/** A page in blocks, and the frame of its text for the pages that follow. */
export interface PageLayout {
  readonly blocks: readonly PageBlock[];
  readonly frame: Frame | null;
}

/** Whether some runs of a page stand apart as those of a table do, so that its rules are worth reading. */
export function mayHoldTable(runs: readonly Run[]): boolean {
  return linesOf(runs).some((line) => segmentsOf(line, 1).length > 1);
}

/** Lays out one page, `width` points wide: tables between rules, then columns, aligned tables and paragraphs, in reading order. */
export function layOut(runs: readonly Run[], rulings: Rulings, width: number, before: Frame | null): PageLayout {
  const { tables, rest } = ruledTables(runs, rulings);
  const flows = flowsOf(rest);
  const longest = flows.reduce<readonly Line[]>((most, flow) => (flow.length > most.length ? flow : most), []);
  const frame = longest.length === 0 ? before : frameOf(longest, width, before);
  const prose = flows.flatMap((flow) =>
    blocksOf(flow, tables, frameOf(flow, width, flow === longest ? before : frame)),
  );
  return { blocks: flows.length > 1 ? withTables(prose, tables) : byHeight([...prose, ...tables]), frame };
}

/** The blocks of a flow; a paragraph does not go on past a table that stands between its lines. */
function blocksOf(flow: readonly Line[], tables: readonly PageBlock[], frame: Frame): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: Line[] = [];
  const close = () => {
    blocks.push(...paragraphsOf(open, frame));
    open = [];
  };
  for (const part of alignedTables(flow)) {
    const last = open.at(-1);
    if ("kind" in part || (last && tables.some((table) => isBetween(table, last, part)))) close();
    if ("kind" in part) blocks.push(part);
    else open.push(part);
  }
  close();
  return blocks;
}

function isBetween(table: PageBlock, above: Line, below: Line): boolean {
  return table.box.top >= above.baseline - 1 && table.box.bottom <= below.baseline + 1;
}

/** Tables put before the first block that begins below them; for pages of two columns. */
function withTables(blocks: readonly PageBlock[], tables: readonly PageBlock[]): readonly PageBlock[] {
  const placed = [...blocks];
  for (const table of tables) {
    const at = placed.findIndex((block) => block.box.top >= table.box.top && block.box.left >= table.box.left - 5);
    placed.splice(at < 0 ? placed.length : at, 0, table);
  }
  return placed;
}

function byHeight(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}
