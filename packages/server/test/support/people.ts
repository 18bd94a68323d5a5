import { randomBytes } from "node:crypto";
import { addPerson, type Grant, type Person, type Role } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import { digestOf, newToken } from "../../src/sign-in/tokens.ts";

/** Somebody who is signed in. */
export interface SignedIn {
  readonly person: Person;
  /** Headers of a browser with the person's session. */
  readonly browser: Readonly<Record<string, string>>;
  /** Headers of one of the person's programs. */
  readonly program: Readonly<Record<string, string>>;
}

/** A role everywhere, or within a unit or a plan. */
export const grant = (role: Role, part: Partial<Pick<Grant, "unit" | "document">> = {}): Grant => ({
  ...{ role, unit: null, document: null },
  ...part,
});

/** A hash of a password no test uses. */
const NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$OH7sNkLaoHbv48fQg3zdOg$kwFB2kvuiniurkR1oOHzlTebGIebX4YqAjrDHIE78Xo";

/** Adds somebody and signs the person in, without the cost of a password. */
export async function signIn(store: Store, account: string, grants: readonly Grant[], unit: string | null = null) {
  const id = `p${randomBytes(8).toString("hex")}`;
  const fields = { account, name: account, unit, title: null, grants };
  const needs = { items: { person: "all", unit: "all" } } as const;
  const outcome = await store.items.act(needs, (held) => addPerson(held, id, fields, null), { actor: "local" });
  if (outcome.kind !== "done") throw new Error(outcome.code);
  await store.accounts.secrets.setPassword(id, NOBODYS);
  const token = async (kind: "browser" | "token"): Promise<string> => {
    const made = newToken();
    const expiresAt = new Date(Date.now() + 3_600_000);
    await store.accounts.sessions.open({
      id: digestOf(made),
      person: id,
      kind,
      label: "test",
      address: null,
      expiresAt,
    });
    return made;
  };
  const found: SignedIn = {
    person: { id, ...fields, active: true },
    browser: { cookie: `lantu.session=${await token("browser")}` },
    program: { authorization: `Bearer ${await token("token")}` },
  };
  return found;
}
