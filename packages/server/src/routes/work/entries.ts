import { randomBytes } from "node:crypto";
import { type Outcome as Decided, type Entry, isItemBody } from "@lantu/core/ledger";
import type { ActHeld, ActNeeds, NeedsFinder, Outcome, Store } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import type { WorkEntry } from "../../contract/index.ts";
import { actorOf } from "../../http/visitor.ts";
import { doneOrThrow } from "../answers.ts";

/** Entries about items as an answer tells them. */
export const toldEntries = (entries: readonly Entry[]): WorkEntry[] =>
  entries.flatMap((entry) =>
    isItemBody(entry) ? [{ seq: entry.seq, kind: entry.kind, changes: entry.payload.changes.length }] : [],
  );

/** The entries of a write that was done; a refused one ends the request. */
export function entriesOrThrow(outcome: Outcome<null>): readonly Entry[] {
  doneOrThrow(outcome);
  return outcome.kind === "done" ? outcome.entries : [];
}

/**
 * Lets whoever asks act on items, for the reason given: what the act needs to see, and what it decides then.
 * @returns the numbers of its entries in the journal; a refused one ends the request
 */
export async function actedOn(
  store: Store,
  { visitor }: Pick<FastifyRequest, "visitor">,
  reason: string | undefined,
  needs: ActNeeds | NeedsFinder,
  decide: (held: ActHeld, reason: string | null) => Decided,
): Promise<number[]> {
  const asked = { actor: actorOf(visitor), reason };
  const outcome = await store.items.act(needs, (held) => decide(held, reason ?? null), asked);
  return entriesOrThrow(outcome).map(({ seq }) => seq);
}

/** The id of a new unit. */
export const newUnitId = (): string => `u${randomBytes(8).toString("hex")}`;
