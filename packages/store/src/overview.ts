import { sql } from "drizzle-orm";
import { type Connection, type Database, rowOf, snapshot } from "./database.ts";
import { listDocuments } from "./documents.ts";
import { lastLines } from "./journal.ts";
import type { DocumentCounts, DocumentSummary, Overview } from "./model/index.ts";
import type { Overviews } from "./store.ts";

/** Lines of the journal shown on the first page. */
const CHANGES = 12;

/** What is held. */
export function overviewOf(database: Database): Overviews {
  return { get: () => snapshot(database, overview) };
}

async function overview(connection: Connection): Promise<Overview> {
  const documents = await listDocuments(connection);
  const waiting = await rowOf<{ count: number }>(
    connection,
    sql`select count(*)::int as count from documents where state = 'review'`,
  );
  return {
    documents,
    totals: { ...totalsOf(documents), waiting: waiting?.count ?? 0 },
    changes: await lastLines(connection, CHANGES),
  };
}

function totalsOf(documents: readonly DocumentSummary[]) {
  const sum = (count: (counts: DocumentCounts) => number): number =>
    documents.reduce((total, document) => total + count(document.counts), 0);
  return {
    documents: documents.length,
    characters: sum((counts) => counts.characters),
    commitments: sum((counts) => counts.commitments),
    indicators: sum((counts) => counts.indicators),
    tasks: sum((counts) => counts.tasks),
    projects: sum((counts) => counts.projects),
    binding: sum((counts) => counts.binding),
    withoutLead: sum((counts) => counts.withoutLead),
    figures: sum((counts) => counts.figures),
  };
}
