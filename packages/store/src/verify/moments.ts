import type { DocumentRead, HeldDocument } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, isoTime, rowOf, rowsOf } from "../database.ts";
import { documentVersion, readBy } from "../history/version-rows.ts";
import { documentVersions } from "../schema/index.ts";
import type { Told } from "./groups.ts";
import { sameJson } from "./same-json.ts";
import { Broken } from "./verification.ts";
import { allOf } from "./version-columns.ts";

const TABLE = "document_versions";

/** How a document stood at the end of an act: acts of several entries are told from their last one on. */
export interface Moment {
  readonly seq: number;
  readonly held: HeldDocument;
  /** What was read of it last by then. */
  readonly read: DocumentRead;
  /** Whether the next moment tells other commitments, or there is none: until then they become more, never fewer. */
  readonly isLastOfReading: boolean;
}

interface Row {
  readonly fromSeq: string;
  readonly untilSeq: string | null;
  readonly receivedAt: string;
  readonly publishedAt: string | null;
}

/** How a document stood after one of its entries. */
interface After {
  readonly seq: number;
  readonly at: string;
  readonly held: HeldDocument;
  readonly read: DocumentRead;
  readonly isReading: boolean;
  readonly publishedAt: string | null;
}

/**
 * The moments past views of a document tell apart, each as the journal has it.
 * @throws Broken at the first row of its history that is not what its entries amount to
 */
export async function checkedMoments(
  connection: Connection,
  state: HeldDocument,
  entries: readonly Told[],
): Promise<readonly Moment[]> {
  const rows = await rowsOf<Row>(connection, versionsOf(state.id));
  const origin = await rowOf<{ ordinal: number; receivedAt: string }>(
    connection,
    sql`select ordinal, received_at as "receivedAt" from documents where id = ${state.id}`,
  );
  const moments: Moment[] = [];
  let next = 0;
  const afters = aftersOf(state, entries);
  for (const [index, { fromSeq, untilSeq, receivedAt, publishedAt, ...row }] of rows.entries()) {
    const seq = Number(fromSeq);
    const from = next;
    while ((afters[next]?.seq ?? Number.POSITIVE_INFINITY) <= seq) next++;
    const after = afters[next - 1];
    const wrong = new Broken("table", { seq, table: TABLE, row: state.id });
    if (after === undefined || next === from || untilSeq !== (rows[index + 1]?.fromSeq ?? null)) throw wrong;
    if (!(await areOneAct(connection, afters.slice(from, next), seq))) throw wrong;
    const times = { receivedAt: isoTime(receivedAt), publishedAt: publishedAt && isoTime(publishedAt) };
    const came = { ordinal: origin?.ordinal, receivedAt: isoTime(origin?.receivedAt ?? "") };
    const wanted = { ...documentVersion(after.held, after.read), ...came, publishedAt: after.publishedAt };
    if (!sameJson({ ...row, ...times }, wanted)) throw wrong;
    const isLastOfReading = afters[next]?.isReading !== false;
    moments.push({ seq, held: after.held, read: after.read, isLastOfReading });
  }
  if (next < afters.length) throw new Broken("table", { seq: afters[next]?.seq ?? null, table: TABLE, row: state.id });
  return moments;
}

const versionsOf = (id: string): SQL =>
  sql`select ${allOf(documentVersions, "v")} from document_versions v where id = ${id} order by from_seq`;

/** Each entry's document, told as `fillHistory` tells it. */
function aftersOf(state: HeldDocument, entries: readonly Told[]): readonly After[] {
  const afters: After[] = [];
  let read: DocumentRead | null = null;
  let publishedAt: string | null = null;
  for (const [index, { entry, before }] of entries.entries()) {
    const held = index + 1 < entries.length ? entries[index + 1]?.before.documents.get(state.id) : state;
    const by = readBy(entry);
    read = by ?? read;
    if (held === undefined || read === null) continue;
    if (entry.kind === "document.read") publishedAt = null;
    const stood = before.documents.get(state.id)?.state;
    if (stood === "review" && held.state === "published") publishedAt = entry.at;
    afters.push({ seq: entry.seq, at: entry.at, held, read, isReading: by !== null, publishedAt });
  }
  return afters;
}

/** Whether entries were made by the act that ended with an entry: that may be about another document. */
async function areOneAct(connection: Connection, [...afters]: readonly After[], last: number): Promise<boolean> {
  if (afters.length === 1 && afters[0]?.seq === last) return true;
  const row = await rowOf<{ at: string }>(connection, sql`select at from journal where seq = ${last}`);
  return row !== null && afters.every(({ at }) => at === isoTime(row.at));
}
