import { createHash } from "node:crypto";
import {
  ANSWER_WITHIN,
  type PriorityFacts,
  priorityKey,
  type Raising,
  type WarningEnd,
  type WarningGround,
} from "@lantu/core/judgements";
import { addWorkingDays } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
import { storableJson } from "../saving/storable.ts";
import type { KeptWarning, Lines } from "./model.ts";
import { tellOfChange } from "./told.ts";

/** A warning to be kept, with what decides its place among others. */
export interface NewWarning {
  readonly warning: Raising;
  readonly facts: PriorityFacts;
  readonly place: string | null;
  readonly ground: WarningGround | null;
  readonly lines: Lines | null;
}

/** Id of a warning: `w` and sixteen hexadecimal digits of the SHA-256 of its kind, its subject and the day it was raised. */
export function warningId({ kind, subject, since }: Pick<Raising, "kind" | "subject" | "since">): string {
  return `w${createHash("sha256").update(`${kind}|${subject}|${since}`, "utf8").digest("hex").slice(0, 16)}`;
}

/** Keeps warnings that are raised; answers the ids of those that were not held. What was raised and is over stays over. */
export async function raiseWarnings(
  transaction: Connection,
  raised: readonly NewWarning[],
): Promise<readonly string[]> {
  if (raised.length === 0) return [];
  const rows = await rowsOf<{ id: string }>(
    transaction,
    sql`insert into warnings (id, kind, priority, subject, commitment, document, place, status, since, body)
      select id, kind, priority, subject, commitment, document, place, status, since, body
      from jsonb_to_recordset(${storableJson(raised.map(rowOfWarning))}::jsonb) as w (id text, kind text, priority text,
        subject text, commitment text, document text, place text, status text, since text, body jsonb)
      on conflict do nothing returning id`,
  );
  if (rows.length > 0) await tellOfChange(transaction);
  return rows.map(({ id }) => id);
}

function rowOfWarning({ warning, facts, place, ground, lines }: NewWarning) {
  const { kind, subject, commitment, document, status, since } = warning;
  const id = warningId(warning);
  const answerBy = addWorkingDays(since, ANSWER_WITHIN[kind]);
  const body: KeptWarning = {
    ...{ ...warning, id, ended: null, endedBecause: null, nature: facts.nature, answerBy, ground, lines },
  };
  return { id, kind, subject, commitment, document, place, status, since, priority: priorityKey(facts), body };
}

/** The end of a warning. */
export interface Ending {
  readonly id: string;
  /** ISO day. */
  readonly on: string;
  readonly because: WarningEnd;
}

/** Ends warnings that last. */
export async function endWarnings(transaction: Connection, endings: readonly Ending[]): Promise<void> {
  if (endings.length === 0) return;
  await transaction.execute(sql`
    update warnings w set ended = e."on",
      body = w.body || jsonb_build_object('ended', e."on", 'endedBecause', e.because)
    from jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) as e (id text, "on" text, because text)
    where w.id = e.id and w.ended is null`);
  await tellOfChange(transaction);
}

/** Gives warnings their place among others anew. */
export async function placeWarnings(
  transaction: Connection,
  places: readonly { readonly id: string; readonly priority: string }[],
): Promise<void> {
  if (places.length === 0) return;
  await transaction.execute(sql`
    update warnings w set priority = p.priority
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p (id text, priority text)
    where w.id = p.id and w.priority <> p.priority`);
}
