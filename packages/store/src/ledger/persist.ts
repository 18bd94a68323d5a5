import type { HeldCommitment, HeldDocument } from "@lantu/core/ledger";
import { eq, sql } from "drizzle-orm";
import type { Connection } from "../database.ts";
import { periodBounds } from "../period.ts";
import { commitmentRow } from "../saving/commitment-rows.ts";
import { commitments, documents } from "../schema/index.ts";
import { recount } from "./recount.ts";

/** Brings the tables from one folded state of a document to the next. `at` is the time of the entries. */
export async function persist(
  transaction: Connection,
  before: HeldDocument,
  after: HeldDocument,
  at: string,
): Promise<void> {
  const changed = [...after.commitments.values()].filter((held) => before.commitments.get(held.record.id) !== held);
  const corrected = changed.filter((held) => before.commitments.get(held.record.id)?.record !== held.record);
  await updateDocument(transaction, before, after, at);
  await updateMarks(transaction, changed);
  for (const held of corrected) await updateRecord(transaction, after.id, held);
  if (changed.length > 0) await recount(transaction, after.id);
}

async function updateDocument(transaction: Connection, before: HeldDocument, after: HeldDocument, at: string) {
  const { state, description, version } = after;
  const bounds = periodBounds(description.period.value);
  const publishes = before.state === "review" && state === "published";
  await transaction
    .update(documents)
    .set({
      ...{ state, description, version, periodStart: bounds?.start ?? null, periodEnd: bounds?.end ?? null },
      ...(publishes ? { publishedAt: new Date(at) } : {}),
    })
    .where(eq(documents.id, after.id));
}

/** State and version of many commitments at once. */
async function updateMarks(transaction: Connection, changed: readonly HeldCommitment[]): Promise<void> {
  if (changed.length === 0) return;
  const marks = changed.map(({ record, state, edited, version }) => ({ id: record.id, state, edited, version }));
  await transaction.execute(sql`
    update commitments c set state = m.state, edited = m.edited, version = m.version
    from json_populate_recordset(null::commitments, ${JSON.stringify(marks)}::json) m where c.id = m.id`);
}

/** A correction touches everything but the figures, which stay as read. */
async function updateRecord(transaction: Connection, document: string, held: HeldCommitment): Promise<void> {
  const { value: _, ...row } = commitmentRow(document, held, () => undefined);
  await transaction.update(commitments).set(row).where(eq(commitments.id, held.record.id));
}
