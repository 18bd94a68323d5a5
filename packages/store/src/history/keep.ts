import type { Entry } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { figureObject } from "../commitments/figure-object.ts";
import type { Connection } from "../database.ts";
import { commitmentColumns, documentColumns } from "./columns.ts";

/** Figures of commitment `c` as they stand, the headline figure first. */
export const toldFigures = sql`coalesce((select jsonb_agg(${figureObject} order by l.ordinal)
  from commitment_figures l join figures f on f.id = l.figure where l.commitment = c.id), '[]'::jsonb)`;

type Ids = ReturnType<typeof sql.param>;

/** Written by this transaction: what else was there is as it was. */
const written = (alias: string): SQL => sql`${sql.raw(alias)}.xmin = pg_current_xact_id()::xid`;

/**
 * Keeps how documents and their commitments stand after the entries this transaction made. To be called once, at its
 * end, when the tables are as the entries say.
 */
export async function keepVersions(
  transaction: Connection,
  documents: readonly string[],
  entries: readonly Entry[],
): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined || documents.length === 0) return;
  const ids = sql.param([...documents]);
  await keepDocuments(transaction, ids, last.seq);
  if (entries.some(({ kind }) => REPLACING.has(kind))) await closeGone(transaction, ids, last.seq);
  await keepCommitments(transaction, ids, last.seq);
}

/** Entries that put other commitments in the place of those there were. */
const REPLACING: ReadonlySet<string> = new Set(["document.read", "document.reread"]);

/** What stood is closed by a statement of its own: within one, the new row could come before the old one ends. */
async function keepDocuments(transaction: Connection, ids: Ids, seq: number): Promise<void> {
  await transaction.execute(sql`
    update document_versions set until_seq = ${seq} where id = any(${ids}::text[]) and until_seq is null`);
  await transaction.execute(sql`
    insert into document_versions (from_seq, predecessor, ${documentColumns()})
    select ${seq}, (select l.predecessor from lineages l where l.document = d.id), ${documentColumns("d")}
    from documents d where d.id = any(${ids}::text[])`);
}

async function closeGone(transaction: Connection, ids: Ids, seq: number): Promise<void> {
  await transaction.execute(sql`
    update commitment_versions v set until_seq = ${seq}
    where v.document = any(${ids}::text[]) and v.until_seq is null
      and not exists (select from commitments c where c.id = v.id)`);
}

async function keepCommitments(transaction: Connection, ids: Ids, seq: number): Promise<void> {
  const changed = sql`c.document = any(${ids}::text[]) and ${written("c")}`;
  await transaction.execute(sql`
    update commitment_versions v set until_seq = ${seq} from commitments c
    where ${changed} and v.id = c.id and v.until_seq is null`);
  await transaction.execute(sql`
    insert into commitment_versions (from_seq, told, ${commitmentColumns()})
    select ${seq}, ${toldFigures}, ${commitmentColumns("c")} from commitments c where ${changed}`);
}
