import {
  type CellError,
  type CheckContext,
  type Mapping,
  openFields,
  proposeMapping,
  type SheetRow,
} from "@lantu/core/signals";
import { ReadProblem, readTableApart } from "@lantu/readers";
import type { ObservationCounts, ObservationImportChange, ObservationImportRecord, Store } from "@lantu/store";
import { addresses } from "../contract/addresses.ts";
import { noteFile } from "../http/refused.ts";
import { PROGRESS_INTERVAL, throttled } from "../imports/progress.ts";
import { booksOf } from "./books.ts";
import { checkFile, LISTED_ERRORS } from "./check-file.ts";
import { previewRows } from "./preview.ts";

/** A table that has its bytes. */
interface ReadableTable extends ObservationImportRecord {
  readonly fileName: string;
  readonly source: string;
}

/** Rows from the top by which a mapping is proposed. */
const HEAD_ROWS = 60;
/** Share of the work that is done when all rows are checked; the rest is holding them against what is held. */
const CHECKED = 0.9;

/**
 * Reads a received table: proposes a mapping where it has none, and where nothing of it is open checks every cell. Ends as
 * `draft` with what is wrong, or as `verified`, or published where that was asked for. Reading a table again is harmless.
 * Rejects only where trying again may help.
 */
export async function readTable(store: Store, id: string, signal: AbortSignal): Promise<void> {
  const start = { state: "reading", progress: 0, errors: [], counts: null, problem: null } as const;
  const record = await store.observationImports.change(id, start, ["queued", "reading"]);
  if (record === null || record.source === null || record.fileName === null) return;
  const table: ReadableTable = { ...record, source: record.source, fileName: record.fileName };
  try {
    await store.observationImports.clearDraft(id);
    await checked(store, table, signal);
  } catch (error) {
    await store.observationImports.clearDraft(id).catch(() => {});
    if (!(error instanceof ReadProblem) || signal.aborted) throw error;
    await failTable(store, table, problemOf(error));
  }
}

async function checked(store: Store, table: ReadableTable, signal: AbortSignal): Promise<void> {
  const bytes = await store.sources.bytes(table.source);
  if (bytes === null) throw new ReadProblem("file-unreadable", { file: table.fileName });
  const context = { ...(await booksOf(store)), today: today(), source: table.fileName };
  const head = await beginning(bytes, table, signal);
  const mapping = table.mapping ?? proposeMapping(head.rows.slice(0, HEAD_ROWS), context);
  const preview = { rows: previewRows(head.rows), sheets: head.sheets };
  if (openFields(mapping).length > 0) return settle(store, table, { state: "draft", preview, mapping });
  if ((await store.observationImports.change(table.id, { preview, mapping }, ["reading"])) === null) return;
  await checkAll(store, { ...table, mapping }, bytes, mapping, context, signal);
}

/** The first rows of a table, and the sheets of its workbook. */
async function beginning(bytes: Uint8Array, { fileName, sheet }: ReadableTable, signal: AbortSignal) {
  let sheets: readonly string[] = [];
  const rows: SheetRow[] = [];
  const onSheets = (names: readonly string[]): void => {
    sheets = names;
  };
  const wanted = { sheet, first: HEAD_ROWS };
  for await (const batch of readTableApart(bytes, fileName, { wanted, signal, onSheets })) {
    rows.push(...batch.rows.slice(0, HEAD_ROWS));
    if (rows.length >= HEAD_ROWS) break;
  }
  return { rows, sheets };
}

async function checkAll(
  store: Store,
  table: ReadableTable,
  bytes: Uint8Array,
  mapping: Mapping,
  context: CheckContext,
  signal: AbortSignal,
): Promise<void> {
  const { id, fileName, sheet } = table;
  const write = (progress: number): void =>
    void store.observationImports.change(id, { progress }, ["reading"]).catch(() => {});
  const note = throttled<number>(PROGRESS_INTERVAL, write, Date.now);
  const found = await checkFile(
    readTableApart(bytes, fileName, { wanted: { sheet }, signal }),
    mapping,
    context,
    (observations) => store.observationImports.draft(id, observations),
    (progress) => note(progress * CHECKED),
  );
  signal.throwIfAborted();
  const standing = await store.observationImports.standing(id);
  const conflicts = standing.conflicts === 0 ? [] : await store.observationImports.conflicts(id, LISTED_ERRORS);
  const errors = [...found.errors, ...conflicts.map((one) => inColumn(one, mapping))].slice(0, LISTED_ERRORS);
  const { fresh, same, vintages } = standing;
  const { rows, observations, wrong } = found;
  const counts = { rows, observations, fresh, same, vintages, errors: wrong + standing.conflicts };
  if (counts.errors > 0 || observations === 0) {
    await store.observationImports.clearDraft(id);
    const problem = counts.errors > 0 ? null : { code: "table-empty", params: {} };
    return settle(store, table, { state: "draft", counts, errors, problem });
  }
  const problem = table.publish === "at-once" ? await publishAtOnce(store, table, counts) : null;
  await settle(store, table, { state: "verified", counts, errors: [], problem });
}

/** A value that contradicts what is held stands in the column of values, where there is one. */
function inColumn(error: CellError, { columns }: Mapping): CellError {
  return { ...error, column: columns.value ?? null };
}

/** Publishes what was just checked; what cannot be published stays verified, with the reason. */
async function publishAtOnce(
  store: Store,
  { id, actor }: ReadableTable,
  counts: ObservationCounts,
): Promise<ObservationImportRecord["problem"]> {
  if ((await store.observationImports.change(id, { counts, errors: [] }, ["reading"])) === null) return null;
  const outcome = await store.observationImports.publish(id, { actor }, "reading");
  if (outcome.kind === "done") return null;
  return { code: outcome.code === "changed-since" ? "observation-known" : outcome.code, params: outcome.params };
}

async function settle(store: Store, { id }: ReadableTable, change: ObservationImportChange): Promise<void> {
  await store.observationImports.change(id, { progress: 1, ...change }, ["reading"]);
}

/** Ends a table that came to nothing, and lets its bytes go. */
export async function failTable(
  store: Store,
  { id, source, actor, fileName }: ObservationImportRecord,
  problem: NonNullable<ObservationImportRecord["problem"]>,
): Promise<void> {
  const failed = await store.observationImports.change(id, { state: "failed", problem }, ["queued", "reading"]);
  if (failed === null) return;
  if (source !== null) await store.sources.release(source);
  await noteFile(store, { actor, path: addresses.observationImports, code: problem.code, about: fileName });
}

/** A file that is no table is told so; what else can be wrong with a file is the same for tables. */
function problemOf({ code, params }: ReadProblem) {
  return { code: code === "file-type" ? "table-type" : code, params };
}

/** The day it is, at the place of this machine. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
