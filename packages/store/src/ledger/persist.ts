import type { HeldCommitment, HeldDocument, HeldFigure } from "@lantu/core/ledger";
import { eq, sql } from "drizzle-orm";
import type { Connection } from "../database.ts";
import { periodBounds } from "../period.ts";
import { commitmentFigureRows, commitmentRow } from "../saving/commitment-rows.ts";
import { commitmentFigures, commitments, documents, figures, lineages } from "../schema/index.ts";
import { recount } from "./recount.ts";

/** Brings the tables from one folded state of a document to the next. `at` is the time of the entries. */
export async function persist(
  transaction: Connection,
  before: HeldDocument,
  after: HeldDocument,
  at: string,
): Promise<void> {
  const changed = [...after.commitments.values()].filter((held) => before.commitments.get(held.record.id) !== held);
  const isNew = ({ record }: HeldCommitment) => !before.commitments.has(record.id);
  const corrected = changed.filter(
    (held) => !isNew(held) && before.commitments.get(held.record.id)?.record !== held.record,
  );
  const refigured = [...after.figures.values()].filter((held) => before.figures.get(held.record.id) !== held);
  await updateDocument(transaction, before, after, at);
  if (after.lineage !== before.lineage) await updateLineage(transaction, after);
  if (before.state === "discarded" && after.state === "review") await reviveImport(transaction, after.id);
  await updateMarks(transaction, changed);
  for (const held of changed.filter(isNew)) await insertCommitment(transaction, after.id, held);
  for (const held of corrected) await updateRecord(transaction, after.id, held);
  for (const held of refigured) await updateFigure(transaction, held);
  if (changed.length === 0) return;
  if (changed.some(isNew) || corrected.length + refigured.length > 0) await revalue(transaction, changed);
  await recount(transaction, after.id);
}

async function updateDocument(transaction: Connection, before: HeldDocument, after: HeldDocument, at: string) {
  const { state, description, reviewers, version } = after;
  const bounds = periodBounds(description.period.value);
  const publishes = before.state === "review" && state === "published";
  await transaction
    .update(documents)
    .set({
      ...{ state, description, reviewers, version },
      ...{ periodStart: bounds?.start ?? null, periodEnd: bounds?.end ?? null },
      ...(publishes ? { publishedAt: new Date(at) } : {}),
    })
    .where(eq(documents.id, after.id));
}

async function updateLineage(transaction: Connection, { id, lineage }: HeldDocument): Promise<void> {
  await transaction.delete(lineages).where(eq(lineages.document, id));
  if (lineage.kind === "undecided") return;
  const edition = lineage.kind === "edition" ? lineage : null;
  await transaction.insert(lineages).values({
    ...{ document: id, kind: lineage.kind, predecessor: edition?.of ?? null, shared: edition?.shared ?? null },
    anchors: edition?.anchors ?? [],
  });
}

/** The import a document waits with waits again when what was discarded is brought back. */
async function reviveImport(transaction: Connection, document: string): Promise<void> {
  await transaction.execute(sql`
    update imports set state = 'review', finished_at = now() where ordinal = (
      select max(ordinal) from imports where document = ${document} and state = 'discarded')`);
}

/** Standing and version of many commitments at once. */
async function updateMarks(transaction: Connection, changed: readonly HeldCommitment[]): Promise<void> {
  if (changed.length === 0) return;
  const marks = changed.map(({ record, replacedBy, ...mark }) => ({ id: record.id, replaced_by: replacedBy, ...mark }));
  await transaction.execute(sql`
    update commitments c set state = m.state, reviewed = m.reviewed, replaced_by = m.replaced_by,
      opinions = m.opinions, edited = m.edited, version = m.version
    from json_populate_recordset(null::commitments, ${JSON.stringify(marks)}::json) m where c.id = m.id`);
}

async function insertCommitment(transaction: Connection, document: string, held: HeldCommitment): Promise<void> {
  await transaction.insert(commitments).values(commitmentRow(document, held, () => undefined));
  await linkFigures(transaction, held);
}

async function updateRecord(transaction: Connection, document: string, held: HeldCommitment): Promise<void> {
  const { value: _, ...row } = commitmentRow(document, held, () => undefined);
  await transaction.update(commitments).set(row).where(eq(commitments.id, held.record.id));
  await transaction.delete(commitmentFigures).where(eq(commitmentFigures.commitment, held.record.id));
  await linkFigures(transaction, held);
}

async function linkFigures(transaction: Connection, held: HeldCommitment): Promise<void> {
  const links = commitmentFigureRows(held);
  if (links.length > 0) await transaction.insert(commitmentFigures).values([...links]);
}

async function updateFigure(transaction: Connection, { record, edited }: HeldFigure): Promise<void> {
  const { id, start: _, end: __, quote: ___, ...fields } = record;
  const bounds = periodBounds(record.period);
  await transaction
    .update(figures)
    .set({ ...fields, edited, periodStart: bounds?.start ?? null, periodEnd: bounds?.end ?? null })
    .where(eq(figures.id, id));
}

/** The value commitments are sorted by: that of their headline figure. */
async function revalue(transaction: Connection, changed: readonly HeldCommitment[]): Promise<void> {
  const ids = sql.param(changed.map(({ record }) => record.id));
  await transaction.execute(sql`
    update commitments c set value = (select f.value from commitment_figures l join figures f on f.id = l.figure
      where l.commitment = c.id and l.ordinal = 0)
    where c.id = any(${ids})`);
}
