import type { TurnCause } from "@lantu/core/judgements";
import { type SQL, sql } from "drizzle-orm";
import { UNSEEN } from "../comparisons/observed-places.ts";
import { type Connection, type Database, isoTime, manyRowsOf, rowOf, rowsOf } from "../database.ts";
import { isCurrent } from "../editions/current.ts";
import type { JudgingBasis, JudgingStand, Waiting } from "./model.ts";

/** Commitments `c` of documents `d` that are judged: published ones that stand; another edition may have taken their place. */
export const isJudged = sql`d.state = 'published' and c.state in ('proposed', 'accepted')`;

const EVERY = sql`select c.id from commitments c join documents d on d.id = c.document where ${isJudged}
  union select commitment from judgements`;

const OBSERVATIONS = sql`('observations.published', 'observations.withdrawn', 'observations.restored')`;

/** How far judging has come. What statistics brought is judged once more when it is compared: until then something waits. */
export async function judgingStand(connection: Connection): Promise<JudgingStand> {
  type Row = { version: number; day: string | null; judged_at: string; pending: boolean };
  const row = await rowOf<Row>(
    connection,
    sql`select version::int as version, on_day as day, judged_at,
      on_day is null or exists (select from judgement_queue) or exists (${UNSEEN})
        or seq < (select coalesce(max(seq), 0) from journal) as pending from judgement_stand`,
  );
  if (row === null) return { version: 0, day: null, judgedAt: null };
  return { version: row.version, day: row.day, judgedAt: row.pending ? null : isoTime(row.judged_at) };
}

/**
 * How far concluding and noting have come. What is judged for the first time is not found by what it rests on while it is
 * judged: whoever keeps it looks whether something was concluded or noted meanwhile.
 */
export async function groundNow(connection: Connection): Promise<string> {
  const row = await rowOf<{ ground: string }>(
    connection,
    sql`select c.version || '/' || j.seq as ground from conclusions_stand c, judgement_stand j`,
  );
  return row?.ground ?? "";
}

/**
 * Notes what has to be judged anew: all of it when the day or the rules are others than last time, else what entries of
 * the journal since then are about. All of it or nothing: a process that ends in the middle has noted nothing.
 */
export function noteChanges(database: Database, { day, basis }: JudgingBasis): Promise<void> {
  return database.transaction(async (transaction) => {
    const stand = await rowOf<{ seq: string; day: string | null; basis: string | null; head: string }>(
      transaction,
      sql`select seq, on_day as day, basis, (select coalesce(max(seq), 0) from journal) as head
        from judgement_stand for update`,
    );
    if (stand === null) return;
    const [seq, head] = [Number(stand.seq), Number(stand.head)];
    const isAnother = stand.day !== day || stand.basis !== basis;
    if (isAnother) {
      const cause: TurnCause = { kind: stand.day === null ? "first" : "calendar" };
      await enqueue(
        transaction,
        sql`select id as commitment, ${JSON.stringify(cause)}::jsonb as cause from (${EVERY}) e`,
        true,
      );
    }
    if (head > seq && stand.day !== null) await noteEntries(transaction, seq, head);
    if (isAnother || head > seq) {
      await transaction.execute(sql`update judgement_stand set seq = ${head}, on_day = ${day}, basis = ${basis}`);
    }
  });
}

/** Lets commitments wait, each once: one that waits already gets another ticket, and keeps what it first waited for. */
export async function enqueue(transaction: Connection, commitments: SQL, later = false): Promise<void> {
  await transaction.execute(sql`
    insert into judgement_queue (commitment, later, cause)
    select distinct on (commitment) commitment, ${later}::boolean, cause from (${commitments}) q
    where exists (select from commitments c where c.id = q.commitment)
      or exists (select from judgements g where g.commitment = q.commitment)
    order by commitment
    on conflict (commitment) do update set ticket = excluded.ticket,
      later = judgement_queue.later and excluded.later,
      cause = case when judgement_queue.later then excluded.cause else judgement_queue.cause end`);
}

async function noteEntries(transaction: Connection, seq: number, head: number): Promise<void> {
  const within = sql`j.seq > ${seq} and j.seq <= ${head}`;
  await enqueue(
    transaction,
    sql`select s.subject as commitment, case when j.kind like '%.changed'
          then jsonb_build_object('kind', 'work', 'noun', split_part(j.kind, '.', 1), 'id', j.subject)
          else jsonb_build_object('kind', 'document', 'document', split_part(s.subject, '-', 1)) end as cause
      from journal j join journal_subjects s on s.seq = j.seq
      where ${within} and s.subject like 'd%-%'`,
  );
  await enqueue(
    transaction,
    sql`select c.id as commitment, jsonb_build_object('kind', 'document', 'document', j.subject) as cause
      from journal j join journal_subjects s on s.seq = j.seq
        join commitments c on c.document = s.subject
      where ${within} and j.kind like 'document.%'`,
  );
  await enqueue(
    transaction,
    sql`select l.commitment, jsonb_build_object('kind', 'work', 'noun', 'target', 'id', j.subject) as cause
      from journal j join reconciliations r on r.id = j.subject join commitment_figures l on l.figure = r.figure
      where ${within} and j.kind = 'targets.judged'`,
  );
  const told = await observedBy(transaction, within);
  if (told.length > 0) await enqueue(transaction, resting(told));
}

/** A concept in a place, `place|concept`, with what made it be told otherwise. */
interface ToldAnew {
  readonly key: string;
  readonly cause: TurnCause;
}

/** What releases told, each concept in a place once, with the latest number of it. */
function observedBy(transaction: Connection, within: SQL): Promise<readonly ToldAnew[]> {
  return manyRowsOf<ToldAnew>(
    transaction,
    sql`select distinct on (key) o.place || '|' || o.concept as key, jsonb_build_object('kind', 'observation',
        'series', o.place || '|' || o.concept, 'period', o.period, 'value', coalesce(o.value, 0)) as cause
      from journal j join observations o on o.release = j.subject
      where ${within} and j.kind in ${OBSERVATIONS} order by key, o.period_end desc, o.known_on desc`,
  );
}

/** Commitments that rest on some. The keys are given as one list: the index of what judgements rest on is asked for them. */
function resting(told: readonly ToldAnew[]): SQL {
  const keys = sql`${sql.param(told.map(({ key }) => key))}::text[]`;
  const causes = sql`${sql.param(told.map(({ cause }) => JSON.stringify(cause)))}::text[]`;
  return sql`select g.commitment, t.cause::jsonb as cause
    from judgements g join unnest(${keys}, ${causes}) t (key, cause) on t.key = any(g.rests_on)
    where g.rests_on && ${keys}`;
}

/**
 * Those that wait, what somebody waits for before what the calendar brings. Documents that are not compared yet as they
 * stand keep theirs waiting: what is said of them would be told otherwise a moment later.
 */
export function waitingFor(connection: Connection, limit: number): Promise<readonly Waiting[]> {
  return rowsOf<Waiting>(
    connection,
    sql`select q.commitment, q.ticket::int as ticket, q.cause from judgement_queue q
      where not exists (select from documents d where d.id = split_part(q.commitment, '-', 1)
        and d.state = 'published' and ${isCurrent}
        and not exists (select from compared_documents p where p.document = d.id and p.version = d.version))
      order by q.later, q.ticket limit ${limit}`,
  );
}
