import type { Reading } from "@lantu/core";
import {
  applyEntry,
  decide,
  type HeldDocument,
  isWorkedOn,
  type LedgerState,
  type NewReading,
  type ReadingChoices,
  type Records,
  type RereadCause,
  toRecords,
} from "@lantu/core/ledger";
import { spanMap } from "@lantu/core/text";
import { eq, sql } from "drizzle-orm";
import { type Connection, type Database, onOneConnection, rowOf } from "../database.ts";
import { compareSketches, keepSketch } from "../editions/recognise.ts";
import { keepVersions } from "../history/keep.ts";
import { append } from "../ledger/append.ts";
import { isRefusal } from "../ledger/command.ts";
import { lockDocuments } from "../ledger/held.ts";
import { EVERYTHING } from "../ledger/needed.ts";
import { recount } from "../ledger/recount.ts";
import { subjectsOf, summaryOf } from "../ledger/summary.ts";
import { type Outcome, refused } from "../outcome.ts";
import { periodBounds } from "../period.ts";
import { documents } from "../schema/index.ts";
import type { Asked } from "../store.ts";
import { blockFinder } from "./block-finder.ts";
import { blockRows } from "./block-rows.ts";
import { clearReading } from "./clear-reading.ts";
import { countsOf, documentRead } from "./document-read.ts";
import { insertReading } from "./insert-reading.ts";
import { storableReading } from "./save-reading.ts";
import { storable } from "./storable.ts";

/** The same bytes read again, ready to take the place of the first reading. */
export interface RereadToSave {
  readonly document: string;
  readonly reading: Reading;
  readonly engine: string;
  readonly cause: RereadCause;
  readonly choices: ReadingChoices;
}

/**
 * Puts a new reading in the place of the one held, with people's work carried over, in one transaction; the value is
 * the document's id.
 */
export async function saveReread(database: Database, asked: RereadToSave, by: Asked): Promise<Outcome<string>> {
  const { document: id } = asked;
  return onOneConnection(database, async (transaction, client): Promise<Outcome<string>> => {
    const before: LedgerState = { documents: await lockDocuments(transaction, [id], EVERYTHING) };
    const held = before.documents.get(id);
    if (held === undefined) return refused("not-found", { id });
    if (by.version !== undefined && by.version !== held.version) {
      return refused("precondition-failed", { id, expected: by.version, version: held.version });
    }
    const { reading } = storableReading({ reading: asked.reading, fileName: held.source.fileName });
    const records = toRecords(reading, id);
    const made = await newReading(transaction, held, { ...asked, reading }, records);
    const outcome = decide(before, { kind: "reread", document: id, reading: made });
    if (isRefusal(outcome)) return refused(outcome.code, outcome.params);
    const after = outcome.reduce<LedgerState>(applyEntry, before).documents.get(id);
    if (after === undefined) throw new Error(`document ${id} is gone after it was read again`);
    await clearReading(transaction, id);
    await updateDocument(transaction, after, reading);
    await insertReading(client, id, reading, figuresAfter(records, after), after);
    await recount(transaction, id);
    await keepSketch(transaction, id);
    const at = new Date().toISOString();
    const title = after.description.title.value ?? after.source.fileName;
    const lines = outcome.map((body) => ({ body, summary: summaryOf(body, title), subjects: subjectsOf(body, id) }));
    const entries = await append(transaction, lines, { at, actor: storable(by.actor) });
    await keepVersions(transaction, [id], entries);
    await compareSketches(transaction, id);
    return { kind: "done", value: id, entries };
  });
}

async function newReading(
  transaction: Connection,
  held: HeldDocument,
  { reading, engine, cause, choices }: RereadToSave,
  records: Records,
): Promise<NewReading> {
  const { sha256, size, fileName } = held.source;
  const { text } = reading.document.source;
  const row = await rowOf<{ same: boolean }>(
    transaction,
    sql`select raw_text = ${text} as same from documents where id = ${held.id}`,
  );
  return {
    ...{ cause, choices, figures: records.figures, characters: text.length, sameText: row?.same ?? false },
    read: documentRead(reading, records, { sha256, fileName, size, engine, sample: held.sample }),
    places: placesOf(held, reading),
  };
}

/** Where what people had worked on stands in the new outline. */
function placesOf(held: HeldDocument, { document }: Reading): NewReading["places"] {
  const map = spanMap(document.edits, document.source.text.length);
  const rows = blockRows(held.id, document, map);
  const blockAt = blockFinder(rows);
  return new Map(
    [...held.commitments.values()].filter(isWorkedOn).map(({ record }) => {
      const { index, section, address } = rows[blockAt(record.spans[0]?.start ?? 0)] ?? {
        index: 0,
        section: 0,
        address: "",
      };
      return [record.id, { block: index, section, address }];
    }),
  );
}

function figuresAfter({ figures }: Records, { figures: kept }: HeldDocument) {
  const read = figures.map((record) => ({ record, edited: false }));
  return [...new Map([...read.map((one) => [one.record.id, one] as const), ...kept]).values()];
}

async function updateDocument(transaction: Connection, after: HeldDocument, reading: Reading): Promise<void> {
  const { id, state, engine, version, description, choices, source } = after;
  const bounds = periodBounds(description.period.value);
  await transaction
    .update(documents)
    .set({
      ...{ state, engine, version, description, choices, encoding: source.encoding },
      ...{ periodStart: bounds?.start ?? null, periodEnd: bounds?.end ?? null },
      ...{ counts: countsOf(reading, source.pages), rawText: reading.document.source.text },
    })
    .where(eq(documents.id, id));
}
