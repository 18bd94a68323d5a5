import type { CommitmentKind } from "@lantu/core/commitments";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { type IntoText, intoText } from "./block-text.ts";
import { type SummaryRow, summaryColumns, summaryTables, toSummary } from "./commitments/row.ts";
import { type Connection, type Database, manyRowsOf, rowsOf, snapshot } from "./database.ts";
import { getDocument } from "./documents.ts";
import type { Book, BookBlock, BookMark, BookSection, CommitmentSummary } from "./model/index.ts";
import type { Books } from "./store.ts";

/** Whole documents to read. */
export function booksOf(database: Database): Books {
  return { get: (document) => snapshot(database, (connection) => book(connection, document)) };
}

async function book(connection: Connection, id: string): Promise<Book | null> {
  const document = await getDocument(connection, id);
  if (document === null) return null;
  const sections = await sectionsOf(connection, id);
  const blocks = await blocksOf(connection, id);
  const placed = await commitmentsOf(connection, id, document.state === "review");
  const figures = await figuresOf(connection, id);
  return {
    ...{ document, blocks, commitments: placed.map((one) => one.summary) },
    sections: counted(sections, placed),
    marks: marksOf(blocks, [...placed.flatMap(toMarked), ...figures]),
  };
}

function sectionsOf(connection: Connection, document: string) {
  return rowsOf<Omit<BookSection, "commitments">>(
    connection,
    sql`select index, parent, level, label, title, heading, first_block as first, last_block as last
      from sections where document = ${document} order by index`,
  );
}

type BlockRow = Omit<BookBlock, "runIn" | "cells" | "repairs"> & {
  run_in: BookBlock["runIn"] | null;
  cells: BookBlock["cells"] | null;
  repairs: BookBlock["repairs"] | null;
};

async function blocksOf(connection: Connection, document: string): Promise<readonly BookBlock[]> {
  const rows = await manyRowsOf<BlockRow>(
    connection,
    sql`select index, kind, style, level, section, address, page, raw_start as start, raw_end as "end", text, raw, item,
        run_in, cells, repairs
      from blocks where document = ${document} order by index`,
  );
  return rows.map(({ run_in, cells, repairs, ...block }) => ({
    ...{ ...block, runIn: run_in ?? [], cells: cells ?? [], repairs: repairs ?? [] },
  }));
}

/** A commitment with all its places. */
interface Placed {
  readonly summary: CommitmentSummary;
  readonly spans: readonly Span[];
  readonly block: number;
}

async function commitmentsOf(connection: Connection, document: string, rejectedToo: boolean) {
  type Row = SummaryRow & { spans: readonly Span[]; block: number };
  const rows = await manyRowsOf<Row>(
    connection,
    sql`select ${summaryColumns}, c.spans, c.block from ${summaryTables}
      where c.document = ${document} and (c.state in ('proposed', 'accepted') or (${rejectedToo} and c.state = 'rejected')) order by c.raw_start, c.id`,
  );
  return rows.map((row): Placed => ({ summary: toSummary(row), spans: row.spans, block: row.block }));
}

/** Something to mark, before it is cut into blocks. */
interface Marked {
  readonly type: CommitmentKind | "figure";
  readonly ref: string;
  readonly span: Span;
}

function toMarked({ summary, spans }: Placed): readonly Marked[] {
  return spans.map((span) => ({ type: summary.kind, ref: summary.id, span }));
}

async function figuresOf(connection: Connection, document: string): Promise<readonly Marked[]> {
  type Row = { id: string; start: number; end: number };
  const rows = await rowsOf<Row>(
    connection,
    sql`select id, raw_start as start, raw_end as "end" from figures where document = ${document}`,
  );
  return rows.map(({ id, start, end }) => ({ type: "figure", ref: id, span: { start, end } }));
}

/** How many commitments stand in each section, its subsections included. */
function counted(sections: readonly Omit<BookSection, "commitments">[], placed: readonly Placed[]): BookSection[] {
  const standing = placed.filter(({ summary }) => summary.state !== "rejected").map(({ block }) => block);
  const blocks = standing.sort((a, b) => a - b);
  return sections.map((section) => ({
    ...section,
    commitments: countBelow(blocks, section.last + 1) - countBelow(blocks, section.first),
  }));
}

/** How many of the sorted numbers are less than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Marks in text order, each inside one block; what begins together: the longer first, so that marks nest. */
export function marksOf(blocks: readonly BookBlock[], marked: readonly Marked[]): readonly BookMark[] {
  const ways = new Map<number, IntoText>();
  const starts = blocks.map((block) => block.start);
  const marks = marked.flatMap((one) => cut(one, blocks, starts, ways));
  return marks.sort((a, b) => a.block - b.block || a.from - b.from || b.to - a.to);
}

function cut(
  { type, ref, span }: Marked,
  blocks: readonly BookBlock[],
  starts: readonly number[],
  ways: Map<number, IntoText>,
): readonly BookMark[] {
  const marks: BookMark[] = [];
  for (let at = Math.max(0, countBelow(starts, span.start + 1) - 1); at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || block.start >= span.end) break;
    const way = ways.get(at) ?? intoText(block);
    ways.set(at, way);
    const part = way(span);
    if (part === null) continue;
    const start = Math.max(span.start, block.start);
    const end = Math.min(span.end, block.end);
    marks.push({ type, ref, block: block.index, from: part.start, to: part.end, start, end });
  }
  return marks;
}
