import {
  type AlignmentCommand,
  type AlignmentEntry,
  type AlignmentVerdict,
  alignmentId,
  decide,
  type LedgerState,
} from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, rowOf, rowsOf } from "../database.ts";
import { append } from "../ledger/append.ts";
import { isRefusal } from "../ledger/command.ts";
import { summaryOf } from "../ledger/summary.ts";
import { type Outcome, refused } from "../outcome.ts";
import { storable } from "../saving/storable.ts";
import type { Asked } from "../store.ts";
import type { HeldVerdicts } from "./stores.ts";

/** Tells these locks from others of the same database; held until the end of the transaction by whoever decides. */
const LOCK_SPACE = 7_440;

/** What people said of the pairs of two documents. */
export async function heldVerdicts(connection: Connection, from: string, to: string): Promise<HeldVerdicts> {
  const verdicts = await rowsOf<AlignmentVerdict>(
    connection,
    sql`select from_key as from, to_key as to, verdict from alignment_verdicts
      where from_document = ${from} and to_document = ${to} order by from_key, to_key`,
  );
  const counted = await rowOf<{ version: number }>(
    connection,
    sql`select count(*)::int as version from journal_subjects where subject = ${alignmentId(from, to)}`,
  );
  return { verdicts, version: counted?.version ?? 0 };
}

/** Records verdicts with their journal entry, or nothing at all. */
export function decideAlignment(
  database: Database,
  asking: Omit<AlignmentCommand, "kind">,
  asked: Asked,
): Promise<Outcome<null>> {
  const { from, to } = asking;
  const id = alignmentId(from, to);
  return database.transaction(async (transaction): Promise<Outcome<null>> => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK_SPACE}, hashtext(${id}))`);
    const { verdicts, version } = await heldVerdicts(transaction, from, to);
    const held = new Map(verdicts.map((one) => [`${one.from}|${one.to}`, one]));
    const before: LedgerState = { documents: new Map(), alignments: new Map([[id, { id, verdicts: held, version }]]) };
    const title = await titlesOf(transaction, from, to);
    const outcome = decide(before, { ...storable({ kind: "decide-alignment" as const, ...asking }), title });
    if (isRefusal(outcome)) return refused(outcome.code, outcome.params);
    const stamp = { at: new Date().toISOString(), actor: storable(asked.actor) };
    const lines = outcome.map((body) => ({ body, summary: summaryOf(body, title), subjects: [from, to, id] }));
    const entries = await append(transaction, lines, stamp);
    for (const body of outcome) {
      if (body.kind === "alignments.decided") await persist(transaction, asking, body.payload.decisions, stamp.at);
    }
    return { kind: "done", value: null, entries };
  });
}

type Decisions = AlignmentEntry["payload"]["decisions"];

async function persist(
  transaction: Connection,
  { from, to }: Omit<AlignmentCommand, "kind">,
  decisions: Decisions,
  at: string,
): Promise<void> {
  const given = JSON.stringify(decisions);
  const rows = sql`jsonb_to_recordset(${given}::jsonb) as d("from" text, "to" text, "after" text)`;
  await transaction.execute(sql`delete from alignment_verdicts v using ${rows}
    where v.from_document = ${from} and v.to_document = ${to} and v.from_key = d."from" and v.to_key = d."to"`);
  await transaction.execute(sql`insert into alignment_verdicts
    (from_document, to_document, from_key, to_key, verdict, decided_at)
    select ${from}, ${to}, d."from", d."to", d."after", ${at}::timestamptz from ${rows} where d."after" <> 'open'`);
}

async function titlesOf(transaction: Connection, from: string, to: string): Promise<string> {
  const rows = await rowsOf<{ title: string }>(
    transaction,
    sql`select title from documents where id in (${from}, ${to}) order by (id = ${to})`,
  );
  return rows.map(({ title }) => title).join(" ↔ ");
}
