import {
  applyEntry,
  type DocumentRead,
  EMPTY_LEDGER,
  type Entry,
  type HeldCommitment,
  type HeldDocument,
} from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, isoTime, rowOf, rowsOf } from "../database.ts";
import { lockJournal } from "../ledger/append.ts";
import { heldDocuments } from "../ledger/held.ts";
import { commitmentRow } from "../saving/commitment-rows.ts";
import { commitmentVersions, documentVersions } from "../schema/index.ts";
import { documentVersion, type FigureAt, figuresOf, readBy } from "./version-rows.ts";

type DocumentVersion = typeof documentVersions.$inferInsert;
type CommitmentVersion = typeof commitmentVersions.$inferInsert;

/**
 * Puts the history of documents together that have none yet, from the journal alone: those that were there before histories
 * were kept. A figure that a later reading no longer holds is left out of what was told before it.
 */
export async function fillHistory(database: Database): Promise<void> {
  if ((await withoutHistory(database)).length === 0) return;
  await database.transaction(async (transaction) => {
    await lockJournal(transaction);
    for (const { id } of await withoutHistory(transaction)) await fillDocument(transaction, id);
  });
}

const withoutHistory = (connection: Connection): Promise<readonly { readonly id: string }[]> =>
  rowsOf(
    connection,
    sql`select d.id from documents d where not exists (select from document_versions v where v.id = d.id) order by d.ordinal`,
  );

async function fillDocument(connection: Connection, id: string): Promise<void> {
  const entries = await rowsOf<Entry>(
    connection,
    sql`select j.seq::int as seq, j.at, j.actor, j.kind, j.subject, j.payload, j.previous, j.hash from journal j
      where j.seq in (select seq from journal_subjects where subject = ${id})
        and (j.subject = ${id} or starts_with(j.subject, ${id} || '-')) and j.kind not like '%.changed' order by j.seq`,
  );
  const origin = await rowOf<{ ordinal: number; received: string }>(
    connection,
    sql`select ordinal, received_at as received from documents where id = ${id}`,
  );
  if (origin === null || entries[0]?.kind !== "document.read") return;
  const needed = { commitments: [], figures: "all" } as const;
  const figureAt = figuresOf(entries, (await heldDocuments(connection, [id], needed)).get(id)?.figures);
  const history = folded({ id, entries, figureAt, ...origin });
  if (history !== null) await insertAll(connection, history.documents, history.commitments);
}

interface Told {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly figureAt: FigureAt;
  readonly ordinal: number;
  readonly received: string;
}

interface History {
  readonly documents: readonly DocumentVersion[];
  readonly commitments: readonly CommitmentVersion[];
}

/**
 * The history a document's entries amount to; null where they cannot be folded. A damaged entry must not keep the ledger
 * shut: the check of the journal names it, and the history of the document begins with its next change.
 */
function folded(told: Told): History | null {
  try {
    return historyOf(told);
  } catch {
    return null;
  }
}

function historyOf({ id, entries, figureAt, ordinal, received }: Told): History {
  const documents: DocumentVersion[] = [];
  const commitments: CommitmentVersion[] = [];
  let held: HeldDocument | undefined;
  let publishedAt: Date | null = null;
  let read: DocumentRead | null = null;
  for (const entry of entries) {
    const state = { documents: new Map(held === undefined ? [] : [[id, held]]) };
    const after: HeldDocument | undefined = applyEntry({ ...EMPTY_LEDGER, ...state }, entry).documents.get(id);
    if (after === undefined) continue;
    read = readBy(entry) ?? read;
    if (entry.kind === "document.read") publishedAt = null;
    if (held?.state === "review" && after.state === "published") publishedAt = new Date(isoTime(entry.at));
    close(documents, entry.seq, () => true);
    const times = { ordinal, receivedAt: new Date(isoTime(received)), publishedAt };
    documents.push({ ...documentVersion(after, read), ...times, fromSeq: entry.seq });
    const changed = [...after.commitments.values()].filter((one) => held?.commitments.get(one.record.id) !== one);
    const ids = new Set(changed.map(({ record }) => record.id));
    close(commitments, entry.seq, (row) => ids.has(row) || !after.commitments.has(row));
    commitments.push(...changed.map((one) => commitmentVersion(after, one, figureAt, entry.seq)));
    held = after;
  }
  return { documents, commitments };
}

function close(
  rows: { id: string; untilSeq?: number | null | undefined }[],
  seq: number,
  ends: (id: string) => boolean,
) {
  for (const row of rows) if (row.untilSeq == null && ends(row.id)) row.untilSeq = seq;
}

function commitmentVersion(
  held: HeldDocument,
  one: HeldCommitment,
  figureAt: FigureAt,
  seq: number,
): CommitmentVersion {
  const told = one.record.figures.flatMap((figure) => {
    const found = figureAt(held, figure);
    return found === undefined ? [] : [{ ...found.record, edited: found.edited }];
  });
  const row = commitmentRow(held.id, one, (figure) => figureAt(held, figure)?.record.value);
  return { ...row, told, fromSeq: seq };
}

/** Rows of one statement: some megabytes at most. */
const AT_ONCE = 200;

async function insertAll(
  connection: Connection,
  documents: readonly DocumentVersion[],
  commitments: readonly CommitmentVersion[],
): Promise<void> {
  for (let at = 0; at < documents.length; at += AT_ONCE) {
    await connection.insert(documentVersions).values(documents.slice(at, at + AT_ONCE));
  }
  for (let at = 0; at < commitments.length; at += AT_ONCE) {
    await connection.insert(commitmentVersions).values(commitments.slice(at, at + AT_ONCE));
  }
}
