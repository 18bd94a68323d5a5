import type { DocumentState } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, type Database, rowOf, rowsOf, snapshot } from "./database.ts";
import { type DocumentRow, documentColumnsIn, toDocumentDetail, toDocumentSummary } from "./document-row.ts";
import { editionColumns, isCurrentIn } from "./editions/current.ts";
import { goldOf } from "./gold.ts";
import { type LedgerTables, ledgerAt, NOW } from "./history/tables.ts";
import { type LedgerCommand, runCommand } from "./ledger/command.ts";
import type { DocumentDetail, DocumentFilter, DocumentSummary } from "./model/index.ts";
import type { Outcome } from "./outcome.ts";
import { saveReading } from "./saving/save-reading.ts";
import { saveReread } from "./saving/save-reread.ts";
import type { Asked, Documents } from "./store.ts";
import { toldDocument } from "./told.ts";

/** Documents and what can be done with them. */
export function documentsOf(database: Database): Documents {
  const run = (command: DocumentCommand, asked: Asked) => runDocumentCommand(database, command, asked);
  return {
    list: (filter) => listDocuments(database, filter),
    get: (id, asOf) => getDocument(database, id, asOf),
    head: (id) => headOf(database, id),
    text: async (id) =>
      (await rowOf<{ text: string }>(database, sql`select raw_text as text from documents where id = ${id}`))?.text ??
      null,
    told: (id) => snapshot(database, (connection) => toldDocument(connection, id)),
    saveReading: async (reading, asked) => withDetail(database, await saveReading(database, reading, asked)),
    reread: async (reading, asked) => withDetail(database, await saveReread(database, reading, asked)),
    setReviewers: (document, reviewers, asked) => run({ kind: "set-reviewers", document, reviewers }, asked),
    gold: (id) => snapshot(database, (connection) => goldOf(connection, id)),
    describe: (document, changes, asked) => run({ kind: "describe", document, changes }, asked),
    publish: (document, asked) => run({ kind: "publish", document }, asked),
    withdraw: (document, asked) => run({ kind: "withdraw", document, reason: asked.reason ?? null }, asked),
    restore: (document, asked) => run({ kind: "restore", document }, asked),
    discard: (document, asked) => run({ kind: "discard", document, reason: asked.reason ?? null }, asked),
  };
}

/** What is said of its editions is no part of a document's version: other documents decide on it too. */
function headOf(connection: Connection, id: string) {
  type Head = { version: number; state: DocumentState; edition: number };
  return rowOf<Head>(
    connection,
    sql`select version, state, ('x' || left(md5(concat_ws(' ', superseded_by, supersedes, resembles)), 7))::bit(28)::int as edition
      from (select d.version, d.state, ${editionColumns} from documents d where d.id = ${id}) head`,
  );
}

type DocumentCommand = Exclude<Extract<LedgerCommand, { readonly document: string }>, { kind: "undo" }>;

async function runDocumentCommand(
  database: Database,
  command: DocumentCommand,
  asked: Asked,
): Promise<Outcome<DocumentDetail>> {
  const outcome = await runCommand(database, command, asked);
  return withDetail(database, outcome.kind === "done" ? { ...outcome, value: command.document } : outcome);
}

async function withDetail(database: Database, outcome: Outcome<string>): Promise<Outcome<DocumentDetail>> {
  if (outcome.kind === "refused") return outcome;
  const value = await getDocument(database, outcome.value);
  if (value === null) throw new Error(`document ${outcome.value} is gone after a write to it`);
  return { ...outcome, value };
}

/** One document, whatever its state. */
export async function getDocument(connection: Connection, id: string, asOf?: number): Promise<DocumentDetail | null> {
  const tables = ledgerAt(asOf);
  const query = sql`select ${documentColumnsIn(tables)} from ${tables.documents} d where d.id = ${id}`;
  const row = await rowOf<DocumentRow>(connection, query);
  return row === null ? null : toDocumentDetail(row);
}

/** Documents by the start of their period, those without one last, then by arrival. */
export function listDocuments(
  connection: Connection,
  { states = ["published"], superseded = false, asOf }: DocumentFilter = {},
): Promise<readonly DocumentSummary[]> {
  const tables = ledgerAt(asOf);
  const current = superseded ? sql`true` : isCurrentIn(tables);
  return selectDocuments(connection, sql`d.state = any(${sql.param(states)}) and ${current}`, tables);
}

/** Documents by their ids, in the same order as a list. */
export function documentsByIds(connection: Connection, ids: readonly string[]): Promise<readonly DocumentSummary[]> {
  return selectDocuments(connection, sql`d.id = any(${sql.param(ids)})`);
}

async function selectDocuments(
  connection: Connection,
  condition: SQL,
  tables: LedgerTables = NOW,
): Promise<readonly DocumentSummary[]> {
  const query = sql`select ${documentColumnsIn(tables)} from ${tables.documents} d where ${condition}
    order by d.period_start nulls last, d.period_end, d.ordinal`;
  return (await rowsOf<DocumentRow>(connection, query)).map(toDocumentSummary);
}
