import {
  commitmentOf,
  type Outcome as Decided,
  type Entry,
  type ItemBody,
  isItemBody,
  type Noun,
  undoItems,
} from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, isoTime, rowOf, rowsOf } from "../database.ts";
import { isRefusal } from "../ledger/command.ts";
import { type Outcome, type Refused, refused } from "../outcome.ts";
import { settingsOf } from "../settings.ts";
import type { Asked, Settings } from "../store.ts";
import { standingAt } from "./held.ts";
import type { ActHeld, ActNeeds, Sitting } from "./sitting.ts";
import { tableOf } from "./tables.ts";
import type { Turns } from "./turn.ts";

/** Tells what an act has to see from what stands when it is carried out, and not when it was asked for. */
export type NeedsFinder = (connection: Connection) => Promise<ActNeeds>;

/** Keeps what belongs to an act beside the ledger: in the same transaction, once the act is recorded. */
export type Beside = (settings: Settings) => Promise<void>;

/**
 * Carries out an act on items: what it needs is read, decided, appended to the journal and kept, in one transaction, or
 * nothing is. Whoever acts on items holds the journal from the beginning, so that no two acts see the same
 * state; those who act at the same time may share a transaction, one after the other.
 */
export function actOnItems(
  turns: Turns,
  given: ActNeeds | NeedsFinder,
  decide: (held: ActHeld) => Decided,
  asked: Asked,
  beside?: Beside,
): Promise<Outcome<null>> {
  const { actor } = asked;
  const carryOut = async (sitting: Sitting) => {
    const needs = typeof given === "function" ? await given(await sitting.connection()) : given;
    const held = await sitting.held(needs, actor);
    const outcome = sitting.stale(needs) ?? (await sitting.record(decide(held), asked));
    if (beside !== undefined && outcome.kind === "done") await beside(settingsOf(await sitting.connection()));
    return outcome;
  };
  return turns.take({ carryOut, actor, needs: typeof given === "function" ? { items: {} } : given });
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
  turns: Turns,
  seqs: readonly number[],
  allow: UndoAllowed,
  asked: Asked,
): Promise<Outcome<null>> {
  try {
    return await turns.alone(async (sitting) => {
      const entries: Entry[] = [];
      for (const seq of [...new Set(seqs)].sort((a, b) => b - a)) {
        const outcome = await undoItemAct(sitting, seq, allow, asked);
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

async function undoItemAct(sitting: Sitting, seq: number, allow: UndoAllowed, asked: Asked): Promise<Outcome<null>> {
  const transaction = await sitting.connection();
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
  const held = await sitting.held({ items: wanted }, asked.actor);
  const allowed = allow(held, entry);
  if (isRefusal(allowed)) return refused(allowed.code, allowed.params);
  return sitting.record(undoItems(held, entry, asked.reason ?? null), asked);
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

async function entryAt(connection: Connection, seq: number): Promise<Entry | null> {
  const row = await rowOf<Entry & { at: string }>(
    connection,
    sql`select seq::int as seq, at, actor, kind, subject, payload, previous, hash from journal where seq = ${seq}`,
  );
  return row === null ? null : { ...row, at: isoTime(row.at) };
}
