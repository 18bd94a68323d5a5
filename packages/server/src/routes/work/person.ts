import { type HeldItem, may, type Person as PersonItem } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import { z } from "zod";
import { type Person, type PersonDetail, PersonId } from "../../contract/index.ts";
import { HttpProblem } from "../../http/problem.ts";
import type { Visitor } from "../../http/visitor.ts";
import { IDLE_SECONDS } from "../../sign-in/sessions.ts";

/** What an address of a person names. */
export const PersonAddress = z.object({ person: PersonId });

/** A person as the interface tells it. */
export const toldPerson = ({ value, version }: HeldItem<PersonItem>): Person => ({
  ...value,
  grants: value.grants.map((grant) => ({ ...grant })),
  version,
});

async function heldPerson({ items }: Store, id: string, seq?: number): Promise<HeldItem<PersonItem>> {
  const held = (await items.find("person", [id], seq)).get(id);
  if (held === undefined) throw new HttpProblem("not-found", { what: "person", id });
  return held;
}

/** Whether a visitor manages a person: belongs to what the visitor manages, with all the person may do. */
async function manages({ items }: Store, { authority }: Visitor, person: PersonItem): Promise<boolean> {
  const units = new Map([...(await items.find("unit", "all"))].map(([id, { value }]) => [id, value]));
  const allowed = (scope: { readonly unit: string | null; readonly document: string | null }) =>
    may(authority, "manage-people", scope, units);
  const inside = allowed({ unit: person.unit, document: null }) || person.grants.some(allowed);
  return inside && person.grants.every(allowed);
}

/** The person of an address, where the visitor manages it. Throws `not-found`, `not-allowed`. */
export async function managed(store: Store, visitor: Visitor, id: string): Promise<PersonItem> {
  const { value } = await heldPerson(store, id);
  if (!(await manages(store, visitor, value))) throw new HttpProblem("not-allowed", { id });
  return value;
}

/**
 * A person whole, as things stand or stood just after an entry of the journal, with how the person signs in now where
 * the visitor manages the person. Throws `not-found`.
 */
export async function detailOf(store: Store, visitor: Visitor, id: string, seq?: number): Promise<PersonDetail> {
  const held = await heldPerson(store, id, seq);
  const shown = await manages(store, visitor, (await heldPerson(store, id)).value);
  return { ...toldPerson(held), signIn: shown ? await signInOf(store, id) : null };
}

async function signInOf({ accounts }: Store, id: string): Promise<PersonDetail["signIn"]> {
  const [secrets, sessions, identities] = await Promise.all([
    accounts.secrets.get(id),
    accounts.sessions.list(id, "browser", IDLE_SECONDS),
    accounts.identities.of(id),
  ]);
  const locked = secrets?.lockedUntil != null && Date.parse(secrets.lockedUntil) > Date.now();
  return {
    email: secrets?.email ?? null,
    password: secrets?.password != null,
    secondFactor: secrets?.totpSince != null,
    providers: identities.map(({ issuer }) => issuer),
    lockedUntil: locked ? (secrets.lockedUntil ?? null) : null,
    sessions: sessions.length,
  };
}
