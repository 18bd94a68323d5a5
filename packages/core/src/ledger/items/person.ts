import type { Role } from "./permission.ts";

/** A role somebody has, everywhere or within a part of it. */
export interface Grant {
  readonly role: Role;
  /** Holds for this unit and those below it; null: for all. */
  readonly unit: string | null;
  /** Holds for this plan (document); null: for all. */
  readonly document: string | null;
}

/**
 * Somebody who works with the ledger. Secrets (passwords, sessions) and addresses are no part of it: they are kept apart,
 * where they can be deleted.
 */
export interface Person {
  /** `p` and sixteen hexadecimal digits. */
  readonly id: string;
  /** The name signed in with; unique whatever the case. */
  readonly account: string;
  readonly name: string;
  /** The unit the person belongs to. */
  readonly unit: string | null;
  /** Office held, as it is printed on lists. */
  readonly title: string | null;
  readonly grants: readonly Grant[];
  /** False: may no longer sign in; what the person did stays. */
  readonly active: boolean;
}
