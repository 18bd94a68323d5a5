import { ENGINE, looksLikePlan, type Reading } from "@lantu/core";
import { accountOf } from "@lantu/core/indicators";
import { documentId, NO_CHOICES } from "@lantu/core/ledger";
import { ReadProblem } from "@lantu/readers";
import type { DocumentSummary, ImportChange, ImportProblem, ImportRecord, ImportState, Store } from "@lantu/store";
import { readingBasis } from "../comparisons/reading-basis.ts";
import { addresses } from "../contract/addresses.ts";
import { noteFile } from "../http/refused.ts";
import { alone } from "./alone.ts";
import { type PlanProposals, type PlanProposer, withProposals } from "./plan-proposer.ts";
import type { PlanReader } from "./plan-reader.ts";
import { PROGRESS_INTERVAL, Progress, throttled } from "./progress.ts";
import { duplicate } from "./receive.ts";

/** What reading an import needs. */
export interface ReadingServices {
  readonly store: Store;
  readonly reader: PlanReader;
  /** Asked for further commitments where a person will review them; null where there is none. */
  readonly proposer?: PlanProposer | null;
}

/** An import that has its bytes. */
interface ReadableImport extends ImportRecord {
  readonly source: string;
}

/** States from which an import may still be read; any other means that it was finished or cancelled meanwhile. */
const UNFINISHED: readonly ImportState[] = ["queued", "reading"];

/**
 * Reads a received file into the ledger, up to its review (or, where that was asked for, its publication). A file that
 * cannot be read ends as `failed` with its problem. Reading the same import again is harmless. Rejects only where
 * trying again may help: the database is gone, or `signal` has ended the work.
 */
export async function readImport(services: ReadingServices, id: string, signal: AbortSignal): Promise<void> {
  const { store } = services;
  const progress = new Progress();
  const start = { state: "reading", stage: "decode", progress: progress.at("decode") } as const;
  const record = await store.imports.change(id, start, UNFINISHED);
  if (record === null || !readable(record)) return;
  try {
    const reading = await readBytes(services, record, progress, signal);
    signal.throwIfAborted();
    const proposals = await proposalsFor(services, record, reading, progress, signal);
    await alone(store.pool, record.source, () => keep(store, record, reading, proposals, progress));
  } catch (error) {
    if (!(error instanceof ReadProblem) || signal.aborted) throw error;
    await fail(store, record, { code: error.code, params: error.params });
  }
}

function readable(record: ImportRecord): record is ReadableImport {
  return record.source !== null;
}

async function readBytes(
  { store, reader }: ReadingServices,
  record: ReadableImport,
  progress: Progress,
  signal: AbortSignal,
) {
  const bytes = await store.sources.bytes(record.source);
  if (bytes === null) throw new ReadProblem("file-unreadable");
  const note = noteOf(store, record);
  const { reading } = await reader.read(bytes, record.fileName, {
    signal,
    onProgress: ({ stage, page, pages }) => note({ stage, page, pages, progress: progress.at(stage, page, pages) }),
  });
  return reading;
}

/** Writes down how far an import is, now and then; a note may be missed. */
function noteOf(store: Store, { id }: ReadableImport): (change: ImportChange) => void {
  const write = (change: ImportChange): void => void store.imports.change(id, change, ["reading"]).catch(() => {});
  return throttled<ImportChange>(PROGRESS_INTERVAL, write, Date.now);
}

/** None where nobody would look at them before they are public, and none for what may not be a plan. */
async function proposalsFor(
  { store, proposer }: ReadingServices,
  record: ReadableImport,
  reading: Reading,
  progress: Progress,
  signal: AbortSignal,
): Promise<PlanProposals | null> {
  if (!proposer || record.publish || !(record.insist || looksLikePlan(reading))) return null;
  const note = noteOf(store, record);
  const onProgress = (done: number, all: number): void =>
    note({ stage: "propose", page: null, pages: null, progress: progress.at("propose", done + 1, all) });
  return proposer.propose(reading, { signal, onProgress });
}

async function keep(
  store: Store,
  record: ReadableImport,
  read: Reading,
  proposals: PlanProposals | null,
  progress: Progress,
): Promise<void> {
  const reading = proposals === null ? read : withProposals(read, proposals);
  if (!record.insist && !looksLikePlan(reading)) return turnAway(store, record);
  const saving = await store.imports.change(record.id, { stage: "save", progress: progress.at("save") }, ["reading"]);
  if (saving === null) return;
  const { source: sha256, fileName, sample, actor } = record;
  const saved = await store.documents.saveReading({ sha256, fileName, reading, engine: ENGINE, sample }, { actor });
  if (saved.kind === "done")
    await store.conclusions.keepAccount(accountOf(read, saved.value.id), readingBasis(sha256, NO_CHOICES));
  const outcome = saved.kind === "done" ? await kept(store, record, saved.value) : await refound(store, record);
  await finish(store, record, { ...silence(proposals), ...outcome });
}

/** Says that the proposer did not see the whole document; what it did propose stays. */
function silence(proposals: PlanProposals | null): ImportChange {
  if (proposals === null) return {};
  const { shown, left, failed } = proposals.windows;
  if (failed.length === 0 && left === 0) return {};
  const params = { failed: failed.length, left, all: shown + left, reason: failed.at(-1) ?? "limit" };
  return { problem: { code: "proposer-silent", params } };
}

/** Its bytes stay: the reader may be wrong, and a person may want it read all the same. */
async function turnAway(store: Store, record: ReadableImport): Promise<void> {
  const problem = { code: "file-not-a-plan", params: {} };
  const failed = await store.imports.change(record.id, { state: "failed", problem }, UNFINISHED);
  if (failed !== null) await noteRefused(store, record, problem.code);
}

const noteRefused = (store: Store, { actor, fileName }: ImportRecord, code: string): Promise<void> =>
  noteFile(store, { actor, path: addresses.imports, code, about: fileName });

/** The document is in the ledger; what cannot be published stays for a review, with the reason. */
async function kept(store: Store, { publish, actor }: ImportRecord, document: DocumentSummary): Promise<ImportChange> {
  if (!publish || document.state !== "review") return { document: document.id, state: "review" };
  if (await isRecognised(store, document)) {
    return { document: document.id, state: "review", problem: { code: "recognised-text", params: {} } };
  }
  const published = await store.documents.publish(document.id, { actor });
  if (published.kind === "done") return { document: document.id, state: "published" };
  return { document: document.id, state: "review", problem: { code: published.code, params: published.params } };
}

/** Text that a machine recognised in images is never published before a person has looked at it. */
async function isRecognised(store: Store, { id }: DocumentSummary): Promise<boolean> {
  return (await store.layouts.pages(id)).some(({ recognised }) => recognised);
}

/**
 * The ledger holds these bytes already: either another import was quicker (and, as only one at a time saves the same
 * bytes, is finished), or this one was saved before the process
 * that read it was killed, and only has to be finished.
 */
async function refound(store: Store, record: ReadableImport): Promise<ImportChange> {
  const document = await store.documents.get(documentId(record.source));
  if (document === null) throw new Error(`the ledger refused ${record.source} and does not hold it`);
  const others = await store.imports.list({ states: ["review", "published"] });
  const another = others.some((one) => one.document === document.id && one.id !== record.id);
  return another ? duplicate(document) : kept(store, record, document);
}

async function finish(store: Store, record: ImportRecord, change: ImportChange): Promise<void> {
  const milliseconds = Math.max(0, Math.round(Date.now() - Date.parse(record.createdAt)));
  await store.imports.change(record.id, { stage: "done", progress: 1, milliseconds, ...change }, ["reading"]);
}

/** Ends an import that came to nothing, and lets its bytes go. */
export async function fail(store: Store, record: ImportRecord, problem: ImportProblem): Promise<void> {
  const failed = await store.imports.change(record.id, { state: "failed", problem }, UNFINISHED);
  if (failed === null) return;
  if (record.source !== null) await store.sources.release(record.source);
  await noteRefused(store, record, problem.code);
}
