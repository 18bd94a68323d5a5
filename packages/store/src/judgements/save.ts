import type { Judgement, Status, TurnCause } from "@lantu/core/judgements";
import { documentOf } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, manyRowsOf } from "../database.ts";
import { storableJson } from "../saving/storable.ts";
import { keepWarnings } from "../warnings/keep.ts";
import { rowOfJudged, type Stood } from "./judged-rows.ts";
import type { Judged, JudgedKept, JudgedRow, Waiting } from "./model.ts";
import { groundNow } from "./queue.ts";

/** How a commitment stood when it was judged last. */
interface Before {
  readonly commitment: string;
  readonly status: Status;
  readonly since: string;
  readonly before: Status | null;
  readonly digest: string | null;
  readonly body: Judgement | null;
}

/** A judgement beside the one before it. */
export interface JudgedAnew {
  readonly row: JudgedRow;
  readonly before: Before | null;
  readonly cause: TurnCause;
}

/**
 * Puts judgements in the place of those before, with what turned and what is to be warned of, and lets go of what waited
 * for them: in one transaction, or nothing. What is judged as it was before stays as it is.
 */
export function saveJudged(database: Database, { day, rows, waiting, ground }: Judged): Promise<JudgedKept> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select from judgement_stand for update`);
    const all = waiting.map(({ commitment }) => commitment);
    const held = await heldBefore(transaction, all);
    const causes = new Map(waiting.map(({ commitment, cause }) => [commitment, cause]));
    const anew = rows.flatMap((row): readonly JudgedAnew[] => {
      const before = held.get(row.judgement.commitment) ?? null;
      if (before?.digest === row.digest) return [];
      return [{ row, before, cause: causeOf(row, before, causes.get(row.judgement.commitment)) }];
    });
    const told = new Set(rows.map(({ judgement }) => judgement.commitment));
    const gone = all.filter((one) => !told.has(one) && held.get(one)?.digest != null);
    await keepRows(transaction, anew, day);
    const turned = anew.filter(isTurn);
    await keepTurns(transaction, turned, day);
    await keepWarnings(transaction, { judged: anew.map(forWarnings), gone, on: day });
    const isGround = ground === undefined || ground === (await groundNow(transaction));
    await leave(transaction, gone, isGround ? waiting : []);
    const documents = new Set([...anew.map(({ row }) => row.judgement.document), ...gone.map(documentOf)]);
    const kept = { turned: turned.length, documents: [...documents] };
    if (documents.size > 0) await transaction.execute(CHANGED);
    if (documents.size > 0) await tell(transaction, kept);
    return kept;
  });
}

const forWarnings = ({ row: { judgement, nature }, before, cause }: JudgedAnew) => ({
  ...{ judgement, nature, cause, before: before?.body ?? null },
});

const CHANGED = sql`update judgement_stand set version = version + 1, judged_at = now()`;

/** Documents named at most; more than that is told as all of them (none named). A notification holds some 8,000 bytes. */
const MOST_NAMED = 200;

/** Tells every process that shows judgements. */
async function tell(transaction: Connection, { turned, documents }: JudgedKept): Promise<void> {
  const named = documents.length > MOST_NAMED ? [] : documents;
  const told = JSON.stringify({ judgedAt: new Date().toISOString(), turned, documents: named });
  await transaction.execute(sql`select pg_notify('lantu_judgements', ${told})`);
}

async function heldBefore(
  transaction: Connection,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, Before>> {
  const rows = await manyRowsOf<Before>(
    transaction,
    sql`select k.id as commitment, coalesce(g.status, t.after) as status, coalesce(g.since, t.on_day) as since,
        case when g.commitment is null then t.before else g.before end as before, g.digest, g.body
      from unnest(${sql.param([...commitments])}::text[]) k (id) left join judgements g on g.commitment = k.id
        left join lateral (select * from judgement_turns x where x.commitment = k.id order by x.id desc limit 1) t
          on g.commitment is null
      where g.commitment is not null or t.commitment is not null`,
  );
  return new Map(rows.map((row) => [row.commitment, row]));
}

/** What nobody judged before was turned by nothing; what waited for the calendar while the rule became another, by the rule. */
function causeOf({ judgement }: JudgedRow, before: Before | null, cause: TurnCause | undefined): TurnCause {
  if (before === null) return { kind: "first" };
  const { rule } = judgement;
  const was = before?.body?.rule;
  const isAnotherRule = was !== undefined && (was.id !== rule.id || was.version !== rule.version);
  if (cause?.kind === "calendar" && isAnotherRule) return { kind: "rule", ...rule };
  if (cause?.kind === "observation") return { ...cause, series: seriesAt(cause.series, judgement) };
  return cause ?? { kind: "calendar" };
}

/** The series of the judgement a concept in a place (`place|concept`) stands for; it stays where it is another's. */
function seriesAt(ground: string, { targets }: Judgement): string {
  const at = ground.lastIndexOf("|");
  const begin = `${ground.slice(at + 1)}|${ground.slice(0, at)}|`;
  return targets.find(({ series }) => series?.startsWith(begin))?.series ?? ground;
}

const isTurn = ({ row, before }: JudgedAnew): boolean => before?.status !== row.judgement.status;

function stoodOf({ row, before }: JudgedAnew, day: string): Stood {
  if (before === null) return { since: day, before: null };
  const isSame = before.status === row.judgement.status;
  return isSame ? { since: before.since, before: before.before } : { since: day, before: before.status };
}

const COLUMNS = sql.raw(
  "commitment, document, chapter, kind, nature, rank, status, basis, reason, rule, rule_version, since, before, due, " +
    "probability, disagrees, last, rests_on, digest, body",
);

async function keepRows(transaction: Connection, anew: readonly JudgedAnew[], day: string): Promise<void> {
  if (anew.length === 0) return;
  const rows = anew.map((one) => rowOfJudged(one.row, stoodOf(one, day)));
  const ids = sql.param(rows.map(({ commitment }) => commitment));
  await transaction.execute(sql`delete from judgements where commitment = any(${ids}::text[])`);
  await transaction.execute(sql`
    insert into judgements (${COLUMNS}, on_day, judged_at)
    select ${COLUMNS}, ${day}, now() from json_populate_recordset(null::judgements, ${storableJson(rows)}::json)`);
}

async function keepTurns(transaction: Connection, turned: readonly JudgedAnew[], day: string): Promise<void> {
  if (turned.length === 0) return;
  const rows = turned.map(({ row: { judgement }, before, cause }) => ({
    ...{ commitment: judgement.commitment, document: judgement.document, on_day: day },
    ...{ before: before?.status ?? null, after: judgement.status, reason: judgement.reason },
    ...{ probability_before: before?.body?.probability ?? null, probability: judgement.probability, cause },
  }));
  await transaction.execute(sql`
    insert into judgement_turns (commitment, document, on_day, before, after, reason, probability_before, probability, cause)
    select commitment, document, on_day, before, after, reason, probability_before, probability, cause
    from json_populate_recordset(null::judgement_turns, ${storableJson(rows)}::json)`);
}

/** Lets go of commitments that are judged no longer, and of what waited; what was asked for again meanwhile waits on. */
async function leave(transaction: Connection, gone: readonly string[], waiting: readonly Waiting[]): Promise<void> {
  if (gone.length > 0) {
    await transaction.execute(sql`delete from judgements where commitment = any(${sql.param([...gone])}::text[])`);
  }
  const [ids, tickets] = [waiting.map(({ commitment }) => commitment), waiting.map(({ ticket }) => ticket)];
  await transaction.execute(sql`delete from judgement_queue q
    using unnest(${sql.param(ids)}::text[], ${sql.param(tickets)}::bigint[]) w (commitment, ticket)
    where q.commitment = w.commitment and q.ticket = w.ticket`);
}
