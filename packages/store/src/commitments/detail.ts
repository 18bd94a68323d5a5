import type { DocumentState, DoubtRecord } from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { intoText } from "../block-text.ts";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import { predecessorOf, successorOf } from "../editions/stand.ts";
import { historyOf } from "../journal.ts";
import type { Anchor, CommitmentDetail, FigureSummary } from "../model/index.ts";
import { blocksUnder, type QuotedBlock, quoteOf } from "./place.ts";
import { figureObject, type SummaryRow, selectSummaries, summaryColumns, summaryTables, toSummary } from "./row.ts";
import { tableLine } from "./table-line.ts";

type DetailRow = SummaryRow & {
  document_state: DocumentState;
  spans: readonly Span[];
  doubts: readonly DoubtRecord[];
  raw_text: string;
};

/** A commitment with all that belongs to it; null where there is none. */
export async function commitmentDetail(connection: Connection, id: string): Promise<CommitmentDetail | null> {
  const row = await rowOf<DetailRow>(
    connection,
    sql`select ${summaryColumns}, d.state as document_state, c.spans, c.doubts, d.raw_text
      from ${summaryTables} where c.id = ${id}`,
  );
  if (row === null) return null;
  const first: Span = { start: row.raw_start, end: row.raw_end };
  const blocks = await blocksUnder(connection, row.document, first);
  return {
    ...toSummary(row),
    documentState: row.document_state,
    spans: await anchorsOf(connection, row),
    context: contextOf(blocks, first, row.quote),
    line: blocks.length === 1 && blocks[0] !== undefined ? tableLine(blocks[0], first) : null,
    allFigures: await figuresOf(connection, id),
    sectionPath: await sectionPath(connection, row.document, row.section),
    doubtSpans: row.doubts,
    neighbours: await neighboursOf(connection, row),
    sameSection: await sameSection(connection, row),
    successor: await successorOf(connection, id),
    predecessor: await predecessorOf(connection, id),
    history: await historyOf(connection, id, row.document),
  };
}

async function anchorsOf(connection: Connection, row: DetailRow): Promise<readonly Anchor[]> {
  const anchors: Anchor[] = [];
  for (const span of row.spans) {
    const blocks = await blocksUnder(connection, row.document, span);
    const [first] = blocks;
    anchors.push({
      ...{ start: span.start, end: span.end, quote: quoteOf(blocks, span) },
      ...{ raw: row.raw_text.slice(span.start, span.end), page: first?.page ?? null },
      ...{ block: first?.index ?? 0, address: first?.address ?? "" },
    });
  }
  return anchors;
}

/** The text around a quote: the rest of the blocks it begins and ends in. */
function contextOf(blocks: readonly QuotedBlock[], span: Span, quote: string): CommitmentDetail["context"] {
  const first = blocks.at(0);
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return { before: "", quote, after: "" };
  const begin = intoText(first)(span)?.start ?? 0;
  const end = intoText(last)(span)?.end ?? last.text.length;
  return { before: first.text.slice(0, begin), quote: quoteOf(blocks, span), after: last.text.slice(end) };
}

async function figuresOf(connection: Connection, commitment: string): Promise<readonly FigureSummary[]> {
  const rows = await rowsOf<{ figure: FigureSummary }>(
    connection,
    sql`select ${figureObject} as figure from commitment_figures cf join figures f on f.id = cf.figure
      where cf.commitment = ${commitment} order by cf.ordinal`,
  );
  return rows.map((row) => row.figure);
}

/** From the outermost section inwards; the document as a whole is left out. */
function sectionPath(connection: Connection, document: string, section: number) {
  type Row = { index: number; title: string; label: string | null };
  return rowsOf<Row>(
    connection,
    sql`with recursive path as (
        select index, parent, title, label from sections where document = ${document} and index = ${section}
        union all
        select s.index, s.parent, s.title, s.label from sections s join path p on s.index = p.parent
        where s.document = ${document}
      )
      select index, title, label from path where parent is not null order by index`,
  );
}

async function neighboursOf(connection: Connection, { document, raw_start, id }: DetailRow) {
  type Row = { previous: string | null; next: string | null };
  const own = sql`c.document = ${document} and c.state in ('proposed', 'accepted')`;
  const here = sql`(${raw_start}::int, ${id}::text collate "C")`;
  const row = await rowOf<Row>(
    connection,
    sql`select
      (select c.id from commitments c where ${own} and (c.raw_start, c.id) < ${here}
        order by c.raw_start desc, c.id desc limit 1) as previous,
      (select c.id from commitments c where ${own} and (c.raw_start, c.id) > ${here}
        order by c.raw_start, c.id limit 1) as next`,
  );
  return { previous: row?.previous ?? null, next: row?.next ?? null };
}

const SAME_SECTION = 8;

/** The nearest others of the section, in text order. */
function sameSection(connection: Connection, { document, section, raw_start, id }: DetailRow) {
  return selectSummaries(
    connection,
    sql`c.id in (select n.id from commitments n where n.document = ${document} and n.section = ${section}
      and n.id <> ${id} and n.state in ('proposed', 'accepted') order by abs(n.raw_start - ${raw_start}), n.id limit ${SAME_SECTION})`,
  );
}
