import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusal.ts";
import { type DecidingPeople, mayManage } from "./decide-person.ts";

/** What can happen to the way a person signs in. Secrets are no part of the ledger; that somebody touched them is. */
export const WAY_IN_ACTS = [
  "link-made", // a one-time link, with which somebody else could come in under this name
  "key-set", // a password, with a link or by the person
  "second-step-set",
  "second-step-ended",
  "provider-linked", // somebody known to a provider comes in under this name from now on
  "provider-unlinked",
  "token-made", // a program acts under this name
  "signed-out", // everywhere
] as const;

export type WayInAct = (typeof WAY_IN_ACTS)[number];

/**
 * An entry that something happened to the way a person signs in: it changes nothing the ledger holds, and tells for good
 * who could have acted in whose name. Refused to whoever is neither the person nor manages the person.
 * @param actor who does it; the id of the person for what people do for themselves
 */
export function noteWayIn(held: DecidingPeople, id: string, act: WayInAct, actor: string): Outcome {
  const person = held.person.get(id)?.value;
  if (person === undefined) return refuse("not-found", { id });
  if (actor !== id && !mayManage(held, person)) return refuse("not-allowed", { id });
  return [{ kind: "person.changed", subject: id, payload: { act, changes: [], reason: null } }];
}
