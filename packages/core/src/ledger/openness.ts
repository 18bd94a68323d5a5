import { type Refusal, refuse } from "./refusal.ts";
import type { HeldCommitment, HeldDocument } from "./state.ts";

/** Why nothing of a document can be changed by a reviewer; null where it can. */
export function closed(held: HeldDocument): Refusal | null {
  const open = held.state === "review" || held.state === "published";
  return open ? null : refuse("conflict", { id: held.id, state: held.state });
}

/** A commitment that is not retired, or why it cannot be worked on. */
export function workable(held: HeldDocument, id: string): HeldCommitment | Refusal {
  const one = held.commitments.get(id);
  if (one === undefined) return refuse("not-found", { id });
  return one.state === "retired" ? refuse("conflict", { id, state: one.state }) : (closed(held) ?? one);
}

/** Whether an answer is a refusal. */
export function isRefused<T extends object>(answer: T | Refusal): answer is Refusal {
  return "kind" in answer && answer.kind === "refusal";
}
