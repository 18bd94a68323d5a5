import type { DocumentRead, DocumentReread, HeldFigure, ReadingDigests } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import { heldDocuments } from "../ledger/held.ts";
import { figureDigest } from "../ledger/reading-digests.ts";
import { Broken, stopIf, type VerifyOptions } from "../verify/verification.ts";

/** The last reading of a document, as it was sealed. */
interface Sealed {
  readonly document: string;
  readonly digests: ReadingDigests;
  /** Figures people had corrected before it was read again: those are in the entry whole. */
  readonly carried: ReadonlySet<string>;
}

type Row = { readonly id: string } & (
  | { readonly kind: "document.read"; readonly payload: DocumentRead }
  | { readonly kind: "document.reread"; readonly payload: DocumentReread }
);

/**
 * Whether the text of every document, and every figure nobody corrected, is what was read: the journal holds their hashes.
 * What was read by a Lantu that sealed none is passed over.
 * @throws Broken at the first that is another
 */
export async function checkReadings(connection: Connection, { signal }: VerifyOptions): Promise<void> {
  for (const seq of await lastReadings(connection)) {
    stopIf(signal);
    const sealed = await sealedReading(connection, seq);
    if (sealed === null) continue;
    await checkText(connection, sealed);
    await checkFigures(connection, sealed);
  }
}

/** The entry with which each document was read last; found among the entries of documents alone, for which there is an index. */
async function lastReadings(connection: Connection): Promise<readonly number[]> {
  const rows = await rowsOf<{ seq: number }>(
    connection,
    sql`select distinct on (subject) seq::int as seq from journal
      where kind like 'document.%' and kind in ('document.read', 'document.reread') order by subject, seq desc`,
  );
  return rows.map(({ seq }) => seq);
}

async function sealedReading(connection: Connection, seq: number): Promise<Sealed | null> {
  const row = await rowOf<Row>(connection, sql`select subject as id, kind, payload from journal where seq = ${seq}`);
  if (row === null) return null;
  const again = row.kind === "document.reread" ? row.payload : null;
  const read = row.kind === "document.reread" ? row.payload.read : row.payload;
  if (read.digests === undefined) return null;
  return { document: row.id, digests: read.digests, carried: new Set(again?.figures.map(({ record }) => record.id)) };
}

async function checkText(connection: Connection, { document, digests }: Sealed): Promise<void> {
  const row = await rowOf<{ text: string }>(
    connection,
    sql`select encode(sha256(convert_to(raw_text, 'UTF8')), 'hex') as text from documents where id = ${document}`,
  );
  if (row?.text !== digests.text) throw new Broken("table", { table: "documents", row: document });
}

async function checkFigures(connection: Connection, { document, digests, carried }: Sealed): Promise<void> {
  const needed = { commitments: [], figures: "all" } as const;
  const held = (await heldDocuments(connection, [document], needed)).get(document)?.figures ?? new Map();
  for (const [id, digest] of Object.entries(digests.figures)) {
    const figure: HeldFigure | undefined = held.get(id);
    if (figure !== undefined && (figure.edited || carried.has(id) || figureDigest(figure.record) === digest)) continue;
    throw new Broken("table", { table: "figures", row: id });
  }
}
