import type { Entry, HeldFigure } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowOf } from "../database.ts";
import { readBy } from "../history/version-rows.ts";
import { figureDigest } from "../ledger/reading-digests.ts";
import { Broken } from "./verification.ts";

/** Figures of a document as the tables hold them, and those of them the journal holds whole. */
export interface Figures {
  readonly held: ReadonlyMap<string, HeldFigure>;
  readonly told: ReadonlyMap<string, HeldFigure>;
}

/**
 * Whether the text of a document, and every figure of it nobody corrected, is what was read of it last: the journal holds
 * their hashes. Whatever else is held must be in the journal whole. What was read by a Lantu that sealed none is passed over.
 * @throws Broken where one is another, is missing, or was never read
 */
export async function checkReading(
  connection: Connection,
  document: string,
  entries: readonly Entry[],
  figures: Figures,
): Promise<void> {
  const last = entries.findLast((entry) => readBy(entry) !== null);
  const digests = last === undefined ? undefined : readBy(last)?.digests;
  if (last === undefined || digests === undefined) return;
  const row = await rowOf<{ text: string }>(
    connection,
    sql`select encode(sha256(convert_to(raw_text, 'UTF8')), 'hex') as text from documents where id = ${document}`,
  );
  if (row?.text !== digests.text) throw new Broken("table", { table: "documents", row: document });
  const carried = carriedBy(last);
  for (const [id, digest] of Object.entries(digests.figures)) {
    const figure = figures.held.get(id);
    if (figure !== undefined && (figure.edited || carried.has(id) || figureDigest(figure.record) === digest)) continue;
    throw new Broken("table", { table: "figures", row: id });
  }
  for (const id of figures.held.keys())
    if (!figures.told.has(id) && digests.figures[id] === undefined)
      throw new Broken("table", { table: "figures", row: id });
}

/** Figures people had corrected before a document was read again: those are in the entry whole. */
const carriedBy = (entry: Entry): ReadonlySet<string> =>
  new Set(entry.kind === "document.reread" ? entry.payload.figures.map(({ record }) => record.id) : []);
