import {
  applyEntry,
  decide,
  type Entry,
  type HeldRelease,
  type LedgerState,
  type ReleaseCommand,
  type ReleasePublished,
} from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, rowOf } from "../database.ts";
import { append } from "../ledger/append.ts";
import { isRefusal } from "../ledger/command.ts";
import { summaryOf } from "../ledger/summary.ts";
import type { ObservationImportState } from "../model/index.ts";
import { type Outcome, type Refused, refused } from "../outcome.ts";
import { storable } from "../saving/storable.ts";
import type { Asked } from "../store.ts";
import { clearDraft, draftStanding, readyDraft, SAME_KEY } from "./drafts.ts";

/** Held until the end of the transaction by whoever changes what is public: nothing may come between check and entry. */
const OBSERVATIONS_LOCK = 7_440_002;

/** A table as its release needs it. */
interface ReleaseRow {
  readonly state: string;
  readonly file_name: string | null;
  readonly source: string | null;
  readonly reason: string | null;
  readonly version: number;
  readonly published: ReleasePublished | null;
}

/** Publishes a table in the state `from`: its values, its state and the journal's entry in one transaction. */
export function publishRelease(
  database: Database,
  id: string,
  asked: Asked,
  from: ObservationImportState,
): Promise<Outcome<null>> {
  return database.transaction(async (transaction) => {
    const row = await lock(transaction, id);
    if (row === null) return refused("not-found", { id });
    if (row.state !== from) return refused("conflict", { id, state: row.state });
    return publishLocked(transaction, id, row, asked);
  });
}

/** The same for a table that was made in the same transaction. */
export async function publishDrafted(transaction: Connection, id: string, asked: Asked): Promise<Outcome<null>> {
  const row = await lock(transaction, id);
  return row === null ? refused("not-found", { id }) : publishLocked(transaction, id, row, asked);
}

async function publishLocked(
  transaction: Connection,
  id: string,
  row: ReleaseRow,
  asked: Asked,
): Promise<Outcome<null>> {
  await readyDraft(transaction);
  const standing = await draftStanding(transaction, id);
  if (standing.conflicts > 0) return refused("changed-since", { id, conflicts: standing.conflicts });
  const observations = standing.fresh + standing.vintages;
  const published: ReleasePublished = {
    ...{ fileName: row.file_name, sha256: row.source, observations, corrections: standing.vintages },
    ...{ digest: await digestOf(transaction, id), seals: "published", reason: asked.reason ?? row.reason },
  };
  const at = new Date().toISOString();
  const entries = await enter(
    transaction,
    id,
    row,
    { kind: "publish-observations", release: id, published },
    asked,
    at,
  );
  if (!Array.isArray(entries)) return entries as Refused;
  await supersedeHeld(transaction, id);
  await insertDrafted(transaction, id, at);
  await clearDraft(transaction, id);
  await move(transaction, id, "published", entries.length);
  return { kind: "done", value: null, entries };
}

/** Takes a release back from what is public, or brings it back. What was known before and after it holds again. */
export function moveRelease(
  database: Database,
  command: Exclude<ReleaseCommand, { kind: "publish-observations" }>,
  asked: Asked,
): Promise<Outcome<null>> {
  return database.transaction(async (transaction) => {
    const { release: id } = command;
    const row = await lock(transaction, id);
    if (row === null) return refused("not-found", { id });
    const at = new Date().toISOString();
    const restores = command.kind === "restore-observations";
    if (restores && (await isTaken(transaction, id))) return refused("changed-since", { id });
    const entries = await enter(transaction, id, row, command, asked, at);
    if (!Array.isArray(entries)) return entries as Refused;
    const withdrawn = restores ? null : at;
    await transaction.execute(
      sql`update observations set withdrawn_at = ${withdrawn}::timestamptz, latest = false where release = ${id}`,
    );
    await rankAround(transaction, id);
    await move(transaction, id, restores ? "published" : "withdrawn", entries.length);
    return { kind: "done", value: null, entries };
  });
}

async function lock(transaction: Connection, id: string): Promise<ReleaseRow | null> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${OBSERVATIONS_LOCK})`);
  return rowOf<ReleaseRow>(
    transaction,
    sql`select state, file_name, source, reason, version, (
        select payload from journal j where j.subject = i.id and j.kind = 'observations.published') as published
      from observation_imports i where id = ${id} for update of i`,
  );
}

async function enter(
  transaction: Connection,
  id: string,
  row: ReleaseRow,
  command: ReleaseCommand,
  asked: Asked,
  at: string,
): Promise<readonly Entry[] | Refused> {
  const held = heldRelease(id, row);
  const before: LedgerState = { documents: new Map(), releases: new Map(held === null ? [] : [[id, held]]) };
  const outcome = decide(before, storable(command));
  if (isRefusal(outcome)) return refused(outcome.code, outcome.params);
  outcome.reduce<LedgerState>(applyEntry, before);
  const lines = outcome.map((body) => ({ body, summary: summaryOf(body, row.file_name ?? ""), subjects: [id] }));
  return append(transaction, lines, { at, actor: storable(asked.actor) });
}

function heldRelease(id: string, { state, published, version }: ReleaseRow): HeldRelease | null {
  if (published === null) return null;
  return { id, state: state === "withdrawn" ? "withdrawn" : "published", published, version };
}

/** One hash over values: each one's own, in the order of the rows. */
export const valuesDigest = sql`encode(sha256(coalesce(string_agg(sha256(convert_to(concat_ws(E'\u001f', concept, place,
    measure, breakdown, period, coalesce(value::text, ''), unit, status, known_on::text, source, coalesce(note, '')),
    'UTF8')), ''::bytea order by row, concept, place, measure, breakdown, period, known_on), ''::bytea)), 'hex')`;

/** A row of a draft that is not held already, word for word. */
const NOT_HELD = sql`not exists (select from observations o where ${SAME_KEY} and o.known_on = d.known_on)`;

/** The hash over all of a draft that becomes public. */
async function digestOf(transaction: Connection, id: string): Promise<string> {
  const row = await rowOf<{ digest: string }>(
    transaction,
    sql`select ${valuesDigest} as digest from observation_drafts d where import = ${id} and ${NOT_HELD}`,
  );
  return row?.digest ?? "";
}

/** What is held of the keys of a draft and was known earlier is no longer the latest. */
async function supersedeHeld(transaction: Connection, id: string): Promise<void> {
  await transaction.execute(sql`
    update observations o set latest = false from observation_drafts d
    where d.import = ${id} and ${SAME_KEY} and o.latest and o.known_on < d.known_on`);
}

async function insertDrafted(transaction: Connection, id: string, at: string): Promise<void> {
  await transaction.execute(sql`
    insert into observations (release, row, concept, place, measure, breakdown, period, period_start, period_end, value,
      unit, status, known_on, source, note, latest, recorded_at)
    select ${id}, row, concept, place, measure, breakdown, period, period_start, period_end, value, unit, status, known_on,
      source, note,
      row_number() over (partition by concept, place, measure, breakdown, period order by known_on desc) = 1
        and not exists (select from observations o where ${SAME_KEY} and o.known_on > d.known_on),
      ${at}::timestamptz
    from observation_drafts d
    where import = ${id} and ${NOT_HELD}`);
}

/** Whether a key and day of a withdrawn release has been published anew by another. */
async function isTaken(transaction: Connection, id: string): Promise<boolean> {
  const row = await rowOf<{ taken: boolean }>(
    transaction,
    sql`select exists (select from observations d join observations o on ${SAME_KEY} and o.known_on = d.known_on
        where d.release = ${id} and o.release <> ${id}) as taken`,
  );
  return row?.taken === true;
}

/** Finds the latest anew for every key of a release: first what is no longer, then what is. */
async function rankAround(transaction: Connection, id: string): Promise<void> {
  const ranked = sql`
    select o.id, row_number() over (partition by o.concept, o.place, o.measure, o.breakdown, o.period
      order by o.known_on desc) = 1 as latest
    from observations o where o.withdrawn_at is null and exists (
      select from observations d where d.release = ${id} and ${SAME_KEY})`;
  for (const latest of [false, true]) {
    await transaction.execute(
      sql`update observations o set latest = ${latest} from (${ranked}) r
        where r.id = o.id and r.latest = ${latest} and o.latest <> ${latest}`,
    );
  }
}

async function move(transaction: Connection, id: string, state: string, entries: number): Promise<void> {
  await transaction.execute(sql`update observation_imports
    set state = ${state}, version = version + ${entries}, progress = 1, finished_at = now() where id = ${id}`);
}
