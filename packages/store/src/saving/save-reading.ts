import type { Reading } from "@lantu/core";
import {
  applyEntry,
  decide,
  documentId,
  type Entry,
  type HeldDocument,
  type LedgerState,
  toRecords,
} from "@lantu/core/ledger";
import { eq } from "drizzle-orm";
import { type Connection, type Database, onOneConnection } from "../database.ts";
import { compareSketches, keepSketch } from "../editions/recognise.ts";
import { keepVersions } from "../history/keep.ts";
import { append } from "../ledger/append.ts";
import { isRefusal } from "../ledger/command.ts";
import { lockDocuments } from "../ledger/held.ts";
import { NOTHING } from "../ledger/needed.ts";
import { recount } from "../ledger/recount.ts";
import { summaryOf } from "../ledger/summary.ts";
import { type Outcome, refused } from "../outcome.ts";
import { periodBounds } from "../period.ts";
import { documents, sources } from "../schema/index.ts";
import type { Asked, ReadingToSave } from "../store.ts";
import { clearReading } from "./clear-reading.ts";
import { countsOf, documentRead } from "./document-read.ts";
import { insertReading } from "./insert-reading.ts";
import { isStorable, storable } from "./storable.ts";

/** Keeps a reading and enters it into the journal, in one transaction; the value is the document's id. */
export async function saveReading(database: Database, given: ReadingToSave, asked: Asked): Promise<Outcome<string>> {
  const { sha256, fileName, reading, engine, sample } = storableReading(given);
  const id = documentId(sha256);
  const records = toRecords(reading, id);
  return onOneConnection(database, async (transaction, client): Promise<Outcome<string>> => {
    const source = await sourceOf(transaction, sha256);
    if (source === null) return refused("not-found", { id: sha256 });
    const state: LedgerState = { documents: await lockDocuments(transaction, [id], NOTHING) };
    const payload = documentRead(reading, records, { sha256, fileName, size: source.size, engine, sample });
    const outcome = decide(state, { kind: "read", document: id, read: payload });
    if (isRefusal(outcome)) return refused(outcome.code, outcome.params);
    const at = new Date().toISOString();
    const held = outcome.reduce<LedgerState>(applyEntry, state).documents.get(id);
    if (held === undefined || !(await claim(transaction, held, reading, source.receivedAt))) {
      return refused("conflict", { id, state: "review" });
    }
    const figures = records.figures.map((record) => ({ record, edited: false }));
    await insertReading(client, id, reading, figures, held);
    await recount(transaction, id);
    await keepSketch(transaction, id);
    const title = records.description.title.value ?? fileName;
    const lines = outcome.map((body) => ({ body, summary: summaryOf(body, title), subjects: [id] }));
    const entries: readonly Entry[] = await append(transaction, lines, { at, actor: storable(asked.actor) });
    await keepVersions(transaction, [id], entries);
    await compareSketches(transaction, id);
    return { kind: "done", value: id, entries };
  });
}

/** A reading is a copy of its text many times over: it is copied once more only where it must be. */
export function storableReading<T extends Pick<ReadingToSave, "reading" | "fileName">>(given: T): T {
  const { document } = given.reading;
  if (!isStorable(document.source.text) || !isStorable(document.text)) return storable(given);
  return { ...given, fileName: storable(given.fileName) };
}

/** Size and time of arrival of the bytes a document is read from; null where they are not kept. */
export async function sourceOf(transaction: Connection, sha256: string) {
  const found = await transaction
    .select({ size: sources.size, receivedAt: sources.receivedAt })
    .from(sources)
    .where(eq(sources.id, sha256));
  return found[0] ?? null;
}

/** Makes the document's row, or takes over that of a discarded one. False where another import was quicker. */
async function claim(
  transaction: Connection,
  held: HeldDocument,
  reading: Reading,
  receivedAt: Date,
): Promise<boolean> {
  const { id, description, source, state, sample, engine, version } = held;
  const bounds = periodBounds(description.period.value);
  const row = {
    ...{ id, state, sample, engine, version, description, source: source.sha256, fileName: source.fileName },
    ...{ format: source.format, encoding: source.encoding, size: source.size, receivedAt, publishedAt: null },
    ...{ choices: held.choices, reviewers: held.reviewers },
    ...{ periodStart: bounds?.start ?? null, periodEnd: bounds?.end ?? null },
    ...{ counts: countsOf(reading, source.pages), rawText: reading.document.source.text },
  };
  if (version === 1) {
    const made = await transaction.insert(documents).values(row).onConflictDoNothing().returning({ id: documents.id });
    return made.length === 1;
  }
  await clearReading(transaction, id);
  await transaction.update(documents).set(row).where(eq(documents.id, id));
  return true;
}
