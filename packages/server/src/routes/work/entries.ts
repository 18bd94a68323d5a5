import { randomBytes } from "node:crypto";
import { type Entry, isItemBody } from "@lantu/core/ledger";
import type { Outcome } from "@lantu/store";
import type { WorkEntry } from "../../contract/index.ts";
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

/** The id of a new unit. */
export const newUnitId = (): string => `u${randomBytes(8).toString("hex")}`;
