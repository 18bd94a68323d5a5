import type { DocumentState, DoubtRecord } from "@lantu/core/ledger";
import type { Span } from "@lantu/core/text";
import { sql } from "drizzle-orm";
import { intoText } from "../block-text.ts";
import { type Connection, rowOf } from "../database.ts";
import { predecessorOf, successorOf } from "../editions/stand.ts";
import { type LedgerTables, ledgerAt } from "../history/tables.ts";
import { historyOf } from "../journal.ts";
import type { Anchor, CommitmentDetail, FigureSummary } from "../model/index.ts";
import { type QuotedBlock, quoteOf } from "./place.ts";
import { type SummaryRow, selectSummaries, summaryColumnsIn, summaryTablesIn, toSummary } from "./row.ts";
import { nearestOf, surroundingColumns } from "./surroundings.ts";
import { tableLine } from "./table-line.ts";

type DetailRow = SummaryRow & {
  document_state: DocumentState;
  spans: readonly Span[];
  doubts: readonly DoubtRecord[];
  blocks: readonly QuotedBlock[];
  section_path: CommitmentDetail["sectionPath"];
  previous: string | null;
  next: string | null;
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
    sql`select ${summaryColumnsIn(tables)}, d.state as document_state, c.spans, c.doubts, ${surroundingColumns(tables)},
        ${tables.figures} as all_figures, exists (select from ${tables.successor}) as followed,
        exists (select from ${tables.predecessor}) as follows
      from ${summaryTablesIn(tables)} where c.id = ${id}`,
  );
  if (row === null) return null;
  const first: Span = { start: row.raw_start, end: row.raw_end };
  const blocks = under(row.blocks, first);
  return {
    ...toSummary(row),
    documentState: row.document_state,
    spans: await anchorsOf(connection, row),
    context: contextOf(blocks, first, row.quote),
    line: blocks.length === 1 && blocks[0] !== undefined ? tableLine(blocks[0], first) : null,
    allFigures: row.all_figures,
    sectionPath: row.section_path,
    doubtSpans: row.doubts,
    neighbours: { previous: row.previous, next: row.next },
    sameSection: await sameSection(connection, row, tables),
    successor: row.followed ? await successorOf(connection, id) : null,
    predecessor: row.follows ? await predecessorOf(connection, id) : null,
    history: (await historyOf(connection, id, row.document)).filter(({ seq }) => asOf === undefined || seq <= asOf),
  };
}

/** The blocks in which a span lies. */
const under = (blocks: readonly QuotedBlock[], { start, end }: Span): readonly QuotedBlock[] =>
  blocks.filter((block) => block.end > start && block.start < end);

async function anchorsOf(connection: Connection, row: DetailRow): Promise<readonly Anchor[]> {
  const anchors: Anchor[] = [];
  for (const span of row.spans) {
    const blocks = under(row.blocks, span);
    const [first] = blocks;
    anchors.push({
      ...{ start: span.start, end: span.end, quote: quoteOf(blocks, span) },
      ...{ raw: publishedIn(blocks, span) ?? (await published(connection, row.document, span)) },
      ...{ page: first?.page ?? null, block: first?.index ?? 0, address: first?.address ?? "" },
    });
  }
  return anchors;
}

/** A span as published, where it lies in one block; null where it does not: what stands between blocks is in none. */
function publishedIn([block, ...others]: readonly QuotedBlock[], { start, end }: Span): string | null {
  if (block === undefined || others.length > 0 || start < block.start || end > block.end) return null;
  return (block.raw ?? block.text).slice(start - block.start, end - block.start);
}

/** The same out of the whole text, which may be of megabytes. */
async function published(connection: Connection, document: string, { start, end }: Span): Promise<string> {
  const row = await rowOf<{ raw_text: string }>(connection, sql`select raw_text from documents where id = ${document}`);
  return row?.raw_text.slice(start, end) ?? "";
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

const SAME_SECTION = 8;

/** The nearest others of the section, in text order. */
const sameSection = (connection: Connection, row: DetailRow, tables: LedgerTables) =>
  selectSummaries(connection, sql`c.id in (${nearestOf(row, tables, SAME_SECTION)})`, tables);
