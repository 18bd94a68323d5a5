import { ACTIONS, mayAnywhere } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import type { Me } from "../contract/work/session.ts";
import type { Visitor } from "../http/visitor.ts";

/** Who a visitor is, for the page and for programs. */
export async function meOf({ items, accounts }: Store, { authority, person, session }: Visitor): Promise<Me> {
  const actions = ACTIONS.filter((action) => mayAnywhere(authority, action));
  const nobody = { person: null, secondFactor: false, recoveryLeft: 0, password: false, email: null, session: null };
  if (person === null) return { who: authority.kind, actions, ...nobody };
  const [held, secrets] = await Promise.all([items.find("person", [person.id]), accounts.secrets.get(person.id)]);
  const version = held.get(person.id)?.version ?? 1;
  return {
    ...{ who: "person", actions, session: session?.id ?? null },
    person: { ...person, grants: [...person.grants], version },
    secondFactor: secrets !== null && secrets.totpSince !== null,
    recoveryLeft: secrets?.recovery.length ?? 0,
    password: secrets !== null && secrets.password !== null,
    email: secrets?.email ?? null,
  };
}
