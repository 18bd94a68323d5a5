import type { DocumentState, DoubtRecord } from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { intoText } from "../block-text.ts";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import { predecessorOf, successorOf } from "../editions/stand.ts";
import { type LedgerTables, ledgerAt } from "../history/tables.ts";
import { historyOf } from "../journal.ts";
import type { Anchor, CommitmentDetail, FigureSummary } from "../model/index.ts";
import { blocksUnder, type QuotedBlock, quoteOf } from "./place.ts";
import { type SummaryRow, selectSummaries, summaryColumnsIn, summaryTablesIn, toSummary } from "./row.ts";
import { tableLine } from "./table-line.ts";

type DetailRow = SummaryRow & {
  document_state: DocumentState;
  spans: readonly Span[];
  doubts: readonly DoubtRecord[];
  raw_text: string;
  all_figures: readonly FigureSummary[];
  /** A published edition has taken the place of its document. */
  followed: boolean;
  /** Its document is a new edition of another. */
  follows: boolean;
};

/** A commitment with all that belongs to it; null where there is none. */
export async function commitmentDetail(
  connection: Connection,
  id: string,
  asOf?: number,
): Promise<CommitmentDetail | null> {
  const tables = ledgerAt(asOf);
  const row = await rowOf<DetailRow>(
    connection,
    sql`select ${summaryColumnsIn(tables)}, d.state as document_state, c.spans, c.doubts, t.raw_text,
        ${tables.figures} as all_figures, exists (select from ${tables.successor}) as followed,
        exists (select from ${tables.predecessor}) as follows
      from ${summaryTablesIn(tables)} join documents t on t.id = c.document where c.id = ${id}`,
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
    allFigures: row.all_figures,
    sectionPath: await sectionPath(connection, row.document, row.section),
    doubtSpans: row.doubts,
    neighbours: await neighboursOf(connection, row, tables),
    sameSection: await sameSection(connection, row, tables),
    successor: row.followed ? await successorOf(connection, id) : null,
    predecessor: row.follows ? await predecessorOf(connection, id) : null,
    history: (await historyOf(connection, id, row.document)).filter(({ seq }) => asOf === undefined || seq <= asOf),
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

async function neighboursOf(connection: Connection, { document, raw_start, id }: DetailRow, tables: LedgerTables) {
  type Row = { previous: string | null; next: string | null };
  const own = sql`c.document = ${document} and c.state in ('proposed', 'accepted')`;
  const here = sql`(${raw_start}::int, ${id}::text collate "C")`;
  const row = await rowOf<Row>(
    connection,
    sql`select
      (select c.id from ${tables.commitments} c where ${own} and (c.raw_start, c.id) < ${here}
        order by c.raw_start desc, c.id desc limit 1) as previous,
      (select c.id from ${tables.commitments} c where ${own} and (c.raw_start, c.id) > ${here}
        order by c.raw_start, c.id limit 1) as next`,
  );
  return { previous: row?.previous ?? null, next: row?.next ?? null };
}

const SAME_SECTION = 8;

/** The nearest others of the section, in text order. */
function sameSection(connection: Connection, { document, section, raw_start, id }: DetailRow, tables: LedgerTables) {
  return selectSummaries(
    connection,
    sql`c.id in (select n.id from ${tables.commitments} n where n.document = ${document} and n.section = ${section}
      and n.id <> ${id} and n.state in ('proposed', 'accepted') order by abs(n.raw_start - ${raw_start}), n.id limit ${SAME_SECTION})`,
    tables,
  );
}
