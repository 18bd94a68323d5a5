import {
  type Authority,
  commitmentOf,
  type Outcome as Decided,
  type Entry,
  type ItemBody,
  type Items,
  isItemBody,
  type Noun,
  undoItems,
} from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, isoTime, rowOf, rowsOf } from "../database.ts";
import { appendHeld, lockJournal } from "../ledger/append.ts";
import { isRefusal } from "../ledger/command.ts";
import { type Outcome, type Refused, refused } from "../outcome.ts";
import { storable } from "../saving/storable.ts";
import type { Asked } from "../store.ts";
import { type CommitmentFact, commitmentFacts } from "./facts.ts";
import { heldItems, itemsOf, latestVersions, standingAt, type Wanted } from "./held.ts";
import { keepItems } from "./keep.ts";
import { itemLine } from "./line.ts";
import { tableOf } from "./tables.ts";
import { inTurn } from "./turn.ts";

/** What an act has to see before it is decided. */
export interface ActNeeds {
  readonly items: Partial<Readonly<Record<Noun, Wanted>>>;
  readonly commitments?: readonly string[];
  /**
   * Versions whoever asks has seen, by id: refused as `stale` where another is held, as `not-found` where there
   * never was one. What is not there was seen as 0 or, once it was taken away, as the version that did so.
   */
  readonly versions?: Partial<Readonly<Record<Noun, ReadonlyMap<string, number>>>>;
}

/** Tells what an act has to see from what stands when it is carried out, and not when it was asked for. */
export type NeedsFinder = (connection: Connection) => Promise<ActNeeds>;

/** What an act sees. */
export interface ActHeld extends Items {
  readonly commitments: ReadonlyMap<string, CommitmentFact>;
  /** Who asks, with the rights held at this moment. */
  readonly who: Authority;
}

/** Ids of persons; other actors are the machine itself and reviewers from before there were accounts. */
const PERSON = /^p[0-9a-f]{16}$/;

/**
 * Carries out an act on items: what it needs is read, decided, appended to the journal and kept, in one transaction, or
 * nothing is. Whoever acts on items holds the journal from the beginning, so that no two acts see the same
 * state; those who act at the same time may share a transaction, one after the other.
 */
export function actOnItems(
  database: Database,
  given: ActNeeds | NeedsFinder,
  decide: (held: ActHeld) => Decided,
  asked: Asked,
): Promise<Outcome<null>> {
  const act = async (transaction: Connection) => {
    const needs = typeof given === "function" ? await given(transaction) : given;
    const held = await heldFor(transaction, needs, asked.actor);
    return (await staleOf(transaction, needs)) ?? recordItems(transaction, decide(held), asked);
  };
  return inTurn(database, act);
}

/** Why an undoing of several was given up: the transaction ends with it. */
class Refusing extends Error {
  readonly refused: Refused;

  constructor(reason: Refused) {
    super(reason.code);
    this.refused = reason;
  }
}

/** Says whether whoever asks may take an entry back. */
export type UndoAllowed = (held: ActHeld, entry: ItemBody) => Decided;

/** Takes back what entries about items did, or does again what was taken back: the latest first, all of them or none. */
export async function undoItemActs(
  database: Database,
  seqs: readonly number[],
  allow: UndoAllowed,
  asked: Asked,
): Promise<Outcome<null>> {
  try {
    return await database.transaction(async (transaction) => {
      await lockJournal(transaction);
      const entries: Entry[] = [];
      for (const seq of [...new Set(seqs)].sort((a, b) => b - a)) {
        const outcome = await undoItemAct(transaction, seq, allow, asked);
        if (outcome.kind === "refused") throw new Refusing(outcome);
        entries.push(...outcome.entries);
      }
      return { kind: "done", value: null, entries };
    });
  } catch (thrown) {
    if (thrown instanceof Refusing) return thrown.refused;
    throw thrown;
  }
}

async function undoItemAct(
  transaction: Connection,
  seq: number,
  allow: UndoAllowed,
  asked: Asked,
): Promise<Outcome<null>> {
  const entry = await entryAt(transaction, seq);
  if (entry === null || !isItemBody(entry)) return refused("not-found", { id: seq });
  const ids = entry.payload.changes.map(({ id }) => id);
  const noun = entry.kind.replace(/\.changed$/, "") as Noun;
  const about = entry.payload.changes.flatMap(({ before, after }) => {
    const value = before ?? after;
    return value === null ? [] : (commitmentOf(noun, value) ?? []);
  });
  const beside = await besideOf(transaction, noun, about, ids);
  const wanted = { assignment: [...new Set(about)], [noun]: [...new Set([...ids, ...beside])], unit: "all" } as const;
  const held = await heldFor(transaction, { items: wanted }, asked.actor);
  const allowed = allow(held, entry);
  if (isRefusal(allowed)) return refused(allowed.code, allowed.params);
  return recordItems(transaction, undoItems(held, entry, asked.reason ?? null), asked);
}

/** Items that must stay in order with those an entry is about: steps of the same commitments, items of the same folders. */
async function besideOf(
  transaction: Connection,
  noun: Noun,
  commitments: readonly string[],
  ids: readonly string[],
): Promise<readonly string[]> {
  if (noun !== "step" && noun !== "key-work") return [];
  const same =
    noun === "step"
      ? sql`i.commitment = any(${sql.param(commitments)}::text[])`
      : sql`i.year::text = any(${sql.param(ids.map((id) => id.split("~")[0] ?? ""))}::text[])`;
  const rows = await rowsOf<{ id: string }>(
    transaction,
    sql`select i.id from ${tableOf(noun)} i where ${standingAt(undefined)} and ${same}`,
  );
  return rows.map(({ id }) => id);
}

async function heldFor(transaction: Connection, needs: ActNeeds, actor: string): Promise<ActHeld> {
  const items = await itemsOf(transaction, needs.items);
  const commitments = await commitmentFacts(transaction, needs.commitments ?? []);
  return { ...items, commitments, who: await authorityOf(transaction, actor) };
}

/** Who an actor is, with the rights held now. */
export async function authorityOf(connection: Connection, actor: string): Promise<Authority> {
  if (!PERSON.test(actor)) return { kind: "machine" };
  const person = (await heldItems(connection, "person", [actor])).get(actor)?.value;
  return person === undefined ? { kind: "public" } : { kind: "person", person };
}

async function staleOf(transaction: Connection, { versions = {} }: ActNeeds): Promise<Refused | null> {
  for (const noun of Object.keys(versions) as Noun[]) {
    const seen = versions[noun] ?? new Map<string, number>();
    const latest = await latestVersions(transaction, noun, [...seen.keys()]);
    for (const [id, expected] of seen) {
      const { version, stands } = latest.get(id) ?? { version: 0, stands: false };
      const isSeen = expected === version || (expected === 0 && !stands);
      if (isSeen) continue;
      return version === 0 ? refused("not-found", { id }) : refused("stale", { id, expected, version });
    }
  }
  return null;
}

async function recordItems(transaction: Connection, decided: Decided, asked: Asked): Promise<Outcome<null>> {
  if (isRefusal(decided)) return refused(decided.code, decided.params);
  const bodies = storable(decided);
  const stamp = { at: new Date().toISOString(), actor: storable(asked.actor) };
  const entries: readonly Entry[] = await appendHeld(transaction, bodies.map(itemLine), stamp);
  for (const entry of entries) if (isItemBody(entry)) await keepItems(transaction, entry);
  return { kind: "done", value: null, entries };
}

async function entryAt(connection: Connection, seq: number): Promise<Entry | null> {
  const row = await rowOf<Entry & { at: string }>(
    connection,
    sql`select seq::int as seq, at, actor, kind, subject, payload, previous, hash from journal where seq = ${seq}`,
  );
  return row === null ? null : { ...row, at: isoTime(row.at) };
}
