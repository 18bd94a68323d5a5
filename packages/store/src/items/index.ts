import type { Outcome as Decided, HeldItem, ItemTypes, Noun } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Database, rowOf } from "../database.ts";
import type { Outcome } from "../outcome.ts";
import type { Asked } from "../store.ts";
import { actOnItems, type Beside, type NeedsFinder, type UndoAllowed, undoItemActs } from "./act.ts";
import { heldItems, isStanding, type Wanted } from "./held.ts";
import type { KnownUnits } from "./known-units.ts";
import type { ActHeld, ActNeeds } from "./sitting.ts";
import { Turns } from "./turn.ts";

export type { Beside, NeedsFinder } from "./act.ts";
export type { CommitmentFact } from "./facts.ts";
export type { Wanted } from "./held.ts";
export type { ActHeld, ActNeeds } from "./sitting.ts";

/** What people keep in the ledger besides what documents say. */
export interface WorkItems {
  /** Items of a noun by id, as they stand, or as they stood just after an entry of the journal. */
  find<N extends Noun>(noun: N, wanted: Wanted, seq?: number): Promise<ReadonlyMap<string, HeldItem<ItemTypes[N]>>>;
  /** Reads what is needed, decides, records and keeps, and what belongs beside it: in one transaction, or nothing. */
  act(
    needs: ActNeeds | NeedsFinder,
    decide: (held: ActHeld) => Decided,
    asked: Asked,
    beside?: Beside,
  ): Promise<Outcome<null>>;
  /** Takes back what an entry did; `allow` may refuse it. */
  undo(seq: number, allow: UndoAllowed, asked: Asked): Promise<Outcome<null>>;
  /** Takes back what several entries did, the latest first: all of them or none. */
  undoAll(seqs: readonly number[], allow: UndoAllowed, asked: Asked): Promise<Outcome<null>>;
  /** Whether everything an entry changed still stands as it left it. */
  isStanding(seq: number): Promise<boolean>;
  /** Number of the last entry made at or before a time (ISO 8601); 0 before the first. */
  seqAt(time: string): Promise<number>;
}

export function workItemsOf(database: Database, units: KnownUnits): WorkItems {
  const turns = new Turns(database, units);
  return {
    find: (noun, wanted, seq) => heldItems(database, noun, wanted, seq),
    act: (needs, decide, asked, beside) => actOnItems(turns, needs, decide, asked, beside),
    undo: (seq, allow, asked) => undoItemActs(turns, [seq], allow, asked),
    undoAll: (seqs, allow, asked) => undoItemActs(turns, seqs, allow, asked),
    isStanding: (seq) => isStanding(database, seq),
    seqAt: async (time) => {
      const row = await rowOf<{ seq: string | null }>(
        database,
        sql`select max(seq) as seq from journal where at <= ${time}::timestamptz`,
      );
      return Number(row?.seq ?? 0);
    },
  };
}
