import type { Entry, FigureRecord, HeldFigure, ReadingDigests } from "@lantu/core/ledger";
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

/** A figure as past views tell it. */
export type ToldFigure = FigureRecord & { readonly edited: boolean };

/** Figures that were found to be what was read, by the hash they were sealed with. */
export type SealedFigures = Map<string, ToldFigure>;

/**
 * Whether the text of a document, and every figure of it nobody corrected, is what was read of it last: the journal holds
 * their hashes. Whatever else is held must be in the journal whole. What was read by a Lantu that sealed none is passed over.
 * Returns those that are what their hashes are of.
 * @throws Broken where one is another, is missing, or was never read
 */
export async function checkReading(
  connection: Connection,
  document: string,
  entries: readonly Entry[],
  figures: Figures,
): Promise<SealedFigures> {
  const last = entries.findLast((entry) => readBy(entry) !== null);
  const digests = last === undefined ? undefined : readBy(last)?.digests;
  if (last === undefined || digests === undefined) return new Map();
  const row = await rowOf<{ text: string }>(
    connection,
    sql`select encode(sha256(convert_to(raw_text, 'UTF8')), 'hex') as text from documents where id = ${document}`,
  );
  if (row?.text !== digests.text) throw new Broken("table", { table: "documents", row: document });
  for (const id of figures.held.keys())
    if (!figures.told.has(id) && digests.figures[id] === undefined)
      throw new Broken("table", { table: "figures", row: id });
  return sealedFigures(figures.held, digests, carriedBy(last));
}

function sealedFigures(
  held: Figures["held"],
  { figures: digests }: ReadingDigests,
  carried: ReadonlySet<string>,
): SealedFigures {
  const sealed: SealedFigures = new Map();
  for (const [id, digest] of Object.entries(digests)) {
    const figure = held.get(id);
    if (figure !== undefined && (figure.edited || carried.has(id))) continue;
    if (figure === undefined || figureDigest(figure.record) !== digest)
      throw new Broken("table", { table: "figures", row: id });
    sealed.set(digest, { ...figure.record, edited: false });
  }
  return sealed;
}

/** Figures people had corrected before a document was read again: those are in the entry whole. */
const carriedBy = (entry: Entry): ReadonlySet<string> =>
  new Set(entry.kind === "document.reread" ? entry.payload.figures.map(({ record }) => record.id) : []);
