import {
  type Assignment,
  type AssignmentBulk,
  type AssignmentEdit,
  assign,
  bulkSet,
  type EntryBody,
  nothingAssigned,
  type Refusal,
  refuse,
} from "@lantu/core/ledger";
import type { ActHeld } from "@lantu/store";
import { changesDigest } from "../../sheets/changes-digest.ts";

/** Commitments a bulk act may choose at most: those of every plan of a city. */
export const MOST_CHOSEN = 20_000;

/** One assignment that would be another. */
export interface PlannedChange {
  readonly id: string;
  readonly title: string;
  readonly before: Assignment | null;
  readonly after: Assignment | null;
}

/** What a bulk act amounts to. */
export interface BulkPlan {
  readonly chosen: number;
  readonly changes: readonly PlannedChange[];
  /** Names exactly these changes. */
  readonly digest: string;
  readonly entries: readonly EntryBody[];
}

const isRefusal = (outcome: readonly EntryBody[] | Refusal): outcome is Refusal => "kind" in outcome;

/** What the same for all that were looked up would change. */
export function planBulk(held: ActHeld, bulk: AssignmentBulk, reason: string | null): BulkPlan | Refusal {
  const chosen = [...held.commitments.keys()];
  if (chosen.length > MOST_CHOSEN) return refuse("invalid-request", { field: "filter", limit: MOST_CHOSEN });
  const edits = chosen.map((commitment): AssignmentEdit => {
    const before = held.assignment.get(commitment)?.value ?? nothingAssigned(commitment);
    return { commitment, set: bulkSet(before, bulk) };
  });
  const entries = assign(held, { edits, act: "assigned", reason });
  if (isRefusal(entries)) return entries;
  const changes = entries.flatMap(({ payload }) =>
    (payload as { changes: readonly Omit<PlannedChange, "title">[] }).changes.map((change) => ({
      ...change,
      title: held.commitments.get(change.id)?.title ?? "",
    })),
  );
  return { chosen: chosen.length, changes, digest: changesDigest(changes), entries };
}
