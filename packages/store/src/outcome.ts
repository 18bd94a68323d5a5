import type { Entry, Refusal } from "@lantu/core/ledger";

/** Why a write was not done: a refusal of the ledger, or a version that is no longer the current one. */
export interface Refused {
  readonly kind: "refused";
  readonly code: Refusal["code"] | "precondition-failed";
  readonly params: Readonly<Record<string, string | number>>;
}

/** A write that was done (and is on disk), with the journal entries it made; none where all stood so already. */
export interface Done<T> {
  readonly kind: "done";
  readonly value: T;
  readonly entries: readonly Entry[];
}

/** What came of a write. */
export type Outcome<T> = Done<T> | Refused;

/** Makes a refusal. */
export function refused(code: Refused["code"], params: Refused["params"] = {}): Refused {
  return { kind: "refused", code, params };
}
