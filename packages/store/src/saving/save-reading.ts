import type { Reading } from "@lantu/core";
import {
  applyEntry,
  type DocumentRead,
  decide,
  documentId,
  type Entry,
  type HeldDocument,
  type LedgerState,
  type Records,
  toRecords,
} from "@lantu/core/ledger";
import { spanMap } from "@lantu/core/text";
import { eq } from "drizzle-orm";
import type pg from "pg";
import { type Connection, type Database, onOneConnection } from "../database.ts";
import { append } from "../ledger/append.ts";
import { isRefusal } from "../ledger/command.ts";
import { lockDocuments } from "../ledger/held.ts";
import { recount } from "../ledger/recount.ts";
import { summaryOf } from "../ledger/summary.ts";
import type { DocumentCounts } from "../model/index.ts";
import { type Outcome, refused } from "../outcome.ts";
import { periodBounds } from "../period.ts";
import {
  blocks,
  commitmentFigures,
  commitments,
  documents,
  figures,
  layoutPages,
  passages,
  rows,
  sections,
  sources,
  statements,
} from "../schema/index.ts";
import type { Asked, ReadingToSave } from "../store.ts";
import { blockFinder } from "./block-finder.ts";
import { blockRows } from "./block-rows.ts";
import { clearReading } from "./clear-reading.ts";
import { commitmentFigureRows, commitmentRow } from "./commitment-rows.ts";
import { copyRows } from "./copy.ts";
import { layoutRows } from "./layout-rows.ts";
import { figureRows, indicatorRows, passageRows, sectionRows, statementRows } from "./reading-rows.ts";
import { isStorable, storable } from "./storable.ts";

/** Keeps a reading and enters it into the journal, in one transaction; the value is the document's id. */
export async function saveReading(database: Database, given: ReadingToSave, asked: Asked): Promise<Outcome<string>> {
  const { sha256, fileName, reading, engine, sample } = storableReading(given);
  const id = documentId(sha256);
  const records = toRecords(reading, id);
  return onOneConnection(database, async (transaction, client): Promise<Outcome<string>> => {
    const source = await sourceOf(transaction, sha256);
    if (source === null) return refused("not-found", { id: sha256 });
    const state: LedgerState = { documents: await lockDocuments(transaction, [id], "none") };
    const payload = documentRead(reading, records, { sha256, fileName, size: source.size, engine, sample });
    const outcome = decide(state, { kind: "read", document: id, read: payload });
    if (isRefusal(outcome)) return refused(outcome.code, outcome.params);
    const at = new Date().toISOString();
    const held = outcome.reduce<LedgerState>(applyEntry, state).documents.get(id);
    if (held === undefined || !(await claim(transaction, held, reading, source.receivedAt))) {
      return refused("conflict", { id, state: "review" });
    }
    await insertReading(client, id, reading, records, held);
    await recount(transaction, id);
    const title = records.description.title.value ?? fileName;
    const lines = outcome.map((body) => ({ body, summary: summaryOf(body, title), subjects: [id] }));
    const entries: readonly Entry[] = await append(transaction, lines, { at, actor: storable(asked.actor) });
    return { kind: "done", value: id, entries };
  });
}

/** A reading is a copy of its text many times over: it is copied once more only where it must be. */
function storableReading(given: ReadingToSave): ReadingToSave {
  const { document } = given.reading;
  if (!isStorable(document.source.text) || !isStorable(document.text)) return storable(given);
  return { ...given, fileName: storable(given.fileName) };
}

async function sourceOf(transaction: Connection, sha256: string) {
  const found = await transaction
    .select({ size: sources.size, receivedAt: sources.receivedAt })
    .from(sources)
    .where(eq(sources.id, sha256));
  return found[0] ?? null;
}

type Origin = Pick<ReadingToSave, "sha256" | "fileName" | "engine" | "sample"> & { readonly size: number };

function documentRead(reading: Reading, records: Records, origin: Origin): DocumentRead {
  const { document } = reading;
  const pages = document.source.regions.filter((region) => region.kind === "page").length;
  const { sha256, size, fileName, engine, sample } = origin;
  const { format, encoding } = document.source;
  return {
    source: { sha256, size, fileName, format, encoding, pages: pages === 0 ? null : pages },
    ...{ engine, sample, description: records.description, commitments: records.commitments },
    counts: {
      characters: document.source.text.length,
      pages: pages === 0 ? null : pages,
      blocks: document.blocks.length,
      repairs: document.edits.length,
      figures: records.figures.length,
      rows: reading.rows.length,
    },
  };
}

const NO_COMMITMENTS = {
  ...{ commitments: 0, indicators: 0, tasks: 0, projects: 0, binding: 0, withoutLead: 0, doubtful: 0 },
  ...{ proposed: 0, accepted: 0, rejected: 0 },
};

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

function countsOf({ document, figures: read, rows: lines }: Reading, pages: number | null): DocumentCounts {
  return {
    ...{ characters: document.source.text.length, pages, blocks: document.blocks.length },
    ...{ repairs: document.edits.length, figures: read.length, rows: lines.length },
    ...NO_COMMITMENTS,
  };
}

async function insertReading(
  client: pg.PoolClient,
  id: string,
  reading: Reading,
  records: Records,
  held: HeldDocument,
): Promise<void> {
  const map = spanMap(reading.document.edits, reading.document.source.text.length);
  const blocksOf = blockRows(id, reading.document, map);
  const blockAt = blockFinder(blocksOf);
  const values = new Map(records.figures.map((figure) => [figure.id, figure]));
  const made = [...held.commitments.values()];
  await copyRows(client, sections, sectionRows(id, reading));
  await copyRows(client, blocks, blocksOf);
  await copyRows(client, layoutPages, layoutRows(id, reading.document.source));
  await copyRows(client, passages, passageRows(blocksOf));
  await copyRows(client, statements, statementRows(id, reading, map));
  await copyRows(client, figures, figureRows(id, [...values.values()], blockAt));
  await copyRows(client, rows, indicatorRows(id, reading, map, blockAt));
  const rowsOfCommitments = made.map((one) => commitmentRow(id, one, (figure) => values.get(figure)?.value));
  await copyRows(client, commitments, rowsOfCommitments);
  await copyRows(client, commitmentFigures, made.flatMap(commitmentFigureRows));
}
