import { randomBytes } from "node:crypto";
import { addFirstAdministrator, isAdministrator, type Person } from "@lantu/core/ledger";
import type { LinkRecord, Secrets, Store } from "@lantu/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import { accountForm } from "../contract/work/person.ts";
import { HttpProblem } from "../http/problem.ts";
import { stranger, type Visitor, visitorOf } from "../http/visitor.ts";
import { type Links, linksOf } from "./links.ts";
import { type Attempt, lockOutOf, oneAtATime } from "./lock-out.ts";
import { type OpenId, openIdOf } from "./open-id.ts";
import { fitsPassword, hashPassword, refuseWeak } from "./passwords.ts";
import type { ProviderSettings } from "./providers.ts";
import { type Sealer, sealerIn } from "./sealing.ts";
import { type SecondStep, secondStepOf } from "./second-step.ts";
import type { Sessions } from "./sessions.ts";
import { traceWayIn } from "./way-in.ts";

/** What somebody signs in with. */
export interface Given {
  readonly account: string;
  readonly password: string;
  readonly code?: string | undefined;
}

/** What somebody sets with a one-time link. */
export interface LinkUse {
  readonly password: string;
  readonly account?: string | undefined;
  readonly name?: string | undefined;
}

/** Everything about signing in that is no route. */
export interface SignInDesk {
  readonly sessions: Sessions;
  readonly links: Links;
  readonly secondStep: SecondStep;
  readonly openId: OpenId;
  readonly sealer: Sealer;
  /** The address people use, where it is set. */
  readonly publicUrl: URL | null;
  /** Who account, password and code belong to. Throws `sign-in-failed`, `second-factor-…`, `locked-out`: for accounts that are not there just the same. */
  enter(given: Given, address: string): Promise<Person>;
  /** Makes sure that it is the person who asks, before something secret is changed. Throws as `enter` does. */
  confirm(person: Person, password: string, address: string): Promise<void>;
  /** Sets a password and ends every session but one. Throws `password-weak`. */
  setPassword(person: Person, password: string, but: string | null): Promise<void>;
  /** Does what a one-time link is for; answers whose it is. Throws `link-used`, `password-weak`, `account-taken`. */
  useLink(token: string, use: LinkUse): Promise<Person>;
  /** Signs a person in under a new session; answers the visitor that is now. */
  begin(request: FastifyRequest, reply: FastifyReply, person: Person): Promise<Visitor>;
  /** Whom a provider's word signs in; the first time the account is linked. Throws `account-unlinked`. */
  known(identity: { issuer: string; subject: string; accounts: readonly string[] }): Promise<Person>;
}

/** What the desk of a server is made of. */
export interface DeskOptions {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly dataDir: string;
  readonly publicUrl: URL | null;
  readonly providers: readonly ProviderSettings[];
}

/** The id of a new person. */
export const newPersonId = (): string => `p${randomBytes(8).toString("hex")}`;

/** Puts the desk of a server together. */
export function signInDesk({ store, sessions, dataDir, publicUrl, providers }: DeskOptions): SignInDesk {
  const sealer = sealerIn(dataDir);
  const secondStep = secondStepOf(store, sealer);
  const links = linksOf(store);
  const setPassword = passwordSetter(store);
  return {
    ...{ sessions, links, secondStep, sealer, publicUrl, setPassword, openId: openIdOf(providers) },
    ...entering(store, secondStep),
    useLink: (token, use) => useLink(store, links, setPassword, token, use),
    begin: async (request, reply, person) => {
      const { cookie, session } = await sessions.signIn(request, person.id);
      reply.header("set-cookie", cookie).header("cache-control", "no-store");
      return visitorOf(stranger(request), { person, session });
    },
    known: (identity) => personKnown(store, identity),
  };
}

function passwordSetter(store: Store): SignInDesk["setPassword"] {
  const { accounts } = store;
  return async (person, password, but) => {
    refuseWeak(password, person.account);
    await traceWayIn(store, person.id, "key-set", person.id);
    await accounts.secrets.setPassword(person.id, await hashPassword(password));
    await accounts.sessions.endAll(person.id, but, ["browser"]);
    await accounts.links.drop(person.id);
  };
}

function entering(store: Store, secondStep: SecondStep): Pick<SignInDesk, "enter" | "confirm"> {
  const { secrets } = store.accounts;
  const lockOut = lockOutOf(store);
  const inTurn = oneAtATime();
  const password = async (attempt: Attempt, held: Secrets | null, given: string): Promise<void> => {
    await lockOut.refuseLocked(attempt);
    if (await fitsPassword(held?.password ?? null, given)) return;
    throw new HttpProblem(
      "sign-in-failed",
      { left: await lockOut.fail(attempt) },
      [],
      held === null ? null : attempt.account,
    );
  };
  const code = async (attempt: Attempt, person: Person, held: Secrets | null, given: string | undefined) => {
    if (held === null || held.totpSince === null) return;
    if (given === undefined || given === "") throw new HttpProblem("second-factor-needed");
    if (await secondStep.fits(person, held, given)) return;
    await lockOut.fail(attempt);
    throw new HttpProblem("second-factor-wrong", {}, [], attempt.account);
  };
  return {
    enter: (given, address) =>
      inTurn(given.account.toLowerCase(), async () => {
        const found = await secrets.personOf(given.account.normalize("NFC"));
        const person = found?.active === true ? found : null;
        const held = person === null ? null : await secrets.get(person.id);
        const attempt = { address, account: given.account, person: person?.id ?? null };
        await password(attempt, held, given.password);
        if (person === null) throw new HttpProblem("sign-in-failed", { left: 0 });
        await code(attempt, person, held, given.code);
        await lockOut.succeed(person.id);
        return person;
      }),
    confirm: (person, given, address) =>
      inTurn(person.account.toLowerCase(), async () => {
        const attempt = { address, account: person.account, person: person.id };
        await password(attempt, await secrets.get(person.id), given);
        await lockOut.succeed(person.id);
      }),
  };
}

async function useLink(
  store: Store,
  links: Links,
  setPassword: SignInDesk["setPassword"],
  token: string,
  use: LinkUse,
): Promise<Person> {
  const shown = await links.find(token);
  if (shown === null) throw new HttpProblem("link-used");
  const person = await personOfLink(store, shown);
  refuseWeak(use.password, person?.account ?? use.account ?? "");
  if ((await links.use(token)) === null) throw new HttpProblem("link-used");
  try {
    const owner = person ?? (await firstAdministrator(store, use));
    await setPassword(owner, use.password, null);
    await store.accounts.sessions.endAll(owner.id, null, ["token"]);
    return owner;
  } catch (error) {
    await links.giveBack(shown);
    throw error;
  }
}

/** Whose password a link sets; null for the first administrator's. Throws `link-used` where the person may not sign in. */
export async function personOfLink(store: Store, { person: id, purpose }: LinkRecord): Promise<Person | null> {
  if (purpose === "first-administrator" || id === null) return null;
  const person = (await store.items.find("person", [id])).get(id)?.value;
  if (person?.active !== true) throw new HttpProblem("link-used");
  return person;
}

/** Adds the first administrator; one that was added at the machine before, and has no way to sign in yet, is taken. */
async function firstAdministrator(store: Store, { account = "", name = "" }: LinkUse): Promise<Person> {
  if (await store.accounts.secrets.hasAdministrator()) throw new HttpProblem("link-used");
  if (!accountForm.test(account)) throw fieldProblem("account");
  const there = await store.accounts.secrets.personOf(account);
  if (there !== null && isAdministrator(there)) return there;
  if (name === "") throw fieldProblem("name");
  const id = newPersonId();
  const needs = { items: { person: "all", unit: "all" } } as const;
  const outcome = await store.items.act(needs, (held) => addFirstAdministrator(held, id, { account, name }), {
    actor: "local",
  });
  if (outcome.kind === "refused") throw new HttpProblem(outcome.code, outcome.params);
  const added = (await store.items.find("person", [id])).get(id)?.value;
  if (added === undefined) throw new Error(`${id} was not kept`);
  return added;
}

const fieldProblem = (field: string): HttpProblem =>
  new HttpProblem("invalid-request", {}, [{ path: `body.${field}`, rule: "format", params: {} }]);

/** People are never made by a provider's word: an administrator added the account before. */
async function personKnown(
  { items, accounts }: Store,
  { issuer, subject, accounts: names }: { issuer: string; subject: string; accounts: readonly string[] },
): Promise<Person> {
  const linked = await accounts.identities.personOf(issuer, subject);
  if (linked !== null) {
    const person = (await items.find("person", [linked])).get(linked)?.value;
    if (person?.active === true) return person;
    throw new HttpProblem("account-unlinked", { account: person?.account ?? subject });
  }
  for (const account of names) {
    const person = await accounts.secrets.personOf(account.normalize("NFC"));
    if (person?.active !== true) continue;
    if (!(await accounts.identities.link(issuer, subject, person.id))) continue;
    await traceLink({ items, accounts }, person.id, issuer);
    return person;
  }
  throw new HttpProblem("account-unlinked", { account: names[0] ?? subject });
}

/** Only now is it known whose account it is: a link nobody can trace is taken back. */
async function traceLink(
  { items, accounts }: Pick<Store, "items" | "accounts">,
  person: string,
  issuer: string,
): Promise<void> {
  try {
    await traceWayIn({ items }, person, "provider-linked", person);
  } catch (error) {
    await accounts.identities.unlink(person, issuer);
    throw error;
  }
}

/** The address of Lantu as whoever asks knows it, without a slash at its end. */
export function ownOrigin(publicUrl: URL | null, { protocol, headers }: FastifyRequest): string {
  return publicUrl?.origin ?? `${protocol}://${headers.host ?? "127.0.0.1"}`;
}
