import type { HeldItem } from "@lantu/core/ledger";
import {
  ACTIONS,
  addPerson,
  changePerson,
  may,
  PERMISSIONS,
  type Person as PersonItem,
  ROLES,
} from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import { z } from "zod";
import {
  addresses,
  LinkMade,
  Permissions,
  type Person,
  PersonDetail,
  PersonGiven,
  PersonId,
  PersonPage,
  PersonPatch,
  PersonQuery,
  SessionList,
  SessionsEnded,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf, type Visitor } from "../../http/visitor.ts";
import { newPersonId, ownOrigin } from "../../sign-in/desk.ts";
import { IDLE_SECONDS } from "../../sign-in/sessions.ts";
import { answers, doneOrThrow } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { toldSession } from "./own.ts";
import { pageOfPeople } from "./people-page.ts";

const tags = ["people"];
const PersonAddress = z.object({ person: PersonId });
/** What a decision about people sees. */
const NEEDS = { person: "all", unit: "all" } as const;

/** Those who work with people, and those who look after them. */
const READERS = ["read-work", "manage-people"] as const;

/** A person as the interface tells it. */
export const toldPerson = ({ value, version }: HeldItem<PersonItem>): Person => ({
  ...value,
  grants: value.grants.map((grant) => ({ ...grant })),
  version,
});

async function heldPerson({ items }: Store, id: string): Promise<HeldItem<PersonItem>> {
  const held = (await items.find("person", [id])).get(id);
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
async function managed(store: Store, visitor: Visitor, id: string): Promise<PersonItem> {
  const { value } = await heldPerson(store, id);
  if (!(await manages(store, visitor, value))) throw new HttpProblem("not-allowed", { id });
  return value;
}

async function detailOf(store: Store, visitor: Visitor, id: string): Promise<PersonDetail> {
  const held = await heldPerson(store, id);
  const shown = await manages(store, visitor, held.value);
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

/** People and what each role may do, to read. */
export function peopleRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.people,
    {
      config: { access: READERS },
      schema: {
        ...{ tags, operationId: "listPeople", summary: "People" },
        description: "By account. Those who may no longer sign in only where they are asked for.",
        querystring: PersonQuery,
        response: answers({ 200: PersonPage }, "sign-in-needed", "not-allowed"),
      },
    },
    async ({ query }) => {
      const [people, units] = await Promise.all([store.items.find("person", "all"), store.items.find("unit", "all")]);
      return pageOfPeople([...people.values()].map(toldPerson), units, query);
    },
  );

  app.get(
    addresses.person,
    {
      config: { access: READERS },
      schema: {
        ...{ tags, operationId: "getPerson", summary: "A person" },
        description: "How the person signs in is told to those who manage the person.",
        params: PersonAddress,
        response: answers({ 200: PersonDetail }, "sign-in-needed", "not-allowed", "not-found"),
      },
    },
    ({ params, visitor }) => detailOf(store, visitor, params.person),
  );

  app.get(
    addresses.permissions,
    {
      config: { access: "public" },
      schema: {
        ...{ tags, operationId: "getPermissions", summary: "What each role may do" },
        description: "Within the unit and the plan a grant names; what is published needs no role.",
        response: answers({ 200: Permissions }),
      },
    },
    () => ({ actions: [...ACTIONS], roles: ROLES.map((role) => ({ role, actions: [...PERMISSIONS[role]] })) }),
  );
}

/** Adding and changing people. */
export function peopleWrites(app: App, { store, limits }: Services): void {
  const config = { access: "manage-people" as const, ...perMinute(limits.writesPerMinute) };
  const refusals = ["sign-in-needed", "not-allowed", "account-taken", "unit-unknown"] as const;

  app.post(
    addresses.people,
    {
      config,
      schema: {
        ...{ tags, operationId: "addPerson", summary: "Add a person" },
        description: "Who then signs in with a password set by a one-time link, or through a provider.",
        body: PersonGiven,
        response: answers({ 201: PersonDetail }, ...refusals),
      },
    },
    async ({ body, visitor }, reply) => {
      const { email, reason, ...fields } = body;
      const id = newPersonId();
      const asked = { actor: actorOf(visitor), reason };
      doneOrThrow(
        await store.items.act({ items: NEEDS }, (held) => addPerson(held, id, fields, reason ?? null), asked),
      );
      if (email !== null) await store.accounts.secrets.setEmail(id, email);
      return reply.code(201).send(await detailOf(store, visitor, id));
    },
  );

  app.patch(
    addresses.person,
    {
      config,
      schema: {
        ...{ tags, operationId: "changePerson", summary: "Change a person, roles, and whether the person may sign in" },
        description: "A field left out stays. Whoever may no longer sign in is signed out everywhere.",
        params: PersonAddress,
        body: PersonPatch,
        response: answers({ 200: PersonDetail }, ...refusals, "not-found", "stale", "last-administrator"),
      },
    },
    async ({ body, params, visitor }) => {
      const { email, reason, version, ...change } = body;
      const id = params.person;
      const needs = { items: NEEDS, versions: { person: new Map([[id, version]]) } };
      const decide = (held: Parameters<typeof changePerson>[0]) => changePerson(held, id, change, reason ?? null);
      doneOrThrow(await store.items.act(needs, decide, { actor: actorOf(visitor), reason }));
      if (email !== undefined) await store.accounts.secrets.setEmail(id, email);
      if (change.active === false) await store.accounts.sessions.endAll(id, null, ["browser", "token"]);
      if (change.active === false) await store.accounts.links.drop(id);
      return detailOf(store, visitor, id);
    },
  );
}

/** Helping people to sign in. */
export function peopleSecrets(app: App, { store, signIn, limits }: Services): void {
  const { accounts } = store;
  const config = { access: "manage-people" as const, ...perMinute(limits.writesPerMinute) };
  const refusals = ["sign-in-needed", "not-allowed", "not-found"] as const;

  app.post(
    addresses.personLink,
    {
      config,
      schema: {
        ...{ tags, operationId: "makePersonLink", summary: "A one-time link to set a password" },
        description: "For a new person or a forgotten password. The ones made before no longer work.",
        params: PersonAddress,
        response: answers({ 200: LinkMade }, ...refusals, "conflict"),
      },
    },
    async (request, reply) => {
      const { id, active } = await managed(store, request.visitor, request.params.person);
      if (!active) throw new HttpProblem("conflict");
      const { path, expiresAt } = await signIn.links.make(id);
      reply.header("cache-control", "no-store");
      return { url: `${ownOrigin(signIn.publicUrl, request)}${path}`, expiresAt };
    },
  );

  app.get(
    addresses.personSessions,
    {
      config: { access: "manage-people" },
      schema: {
        ...{ tags, operationId: "listPersonSessions", summary: "Where a person is signed in" },
        description: "Browsers and programs, the last used first.",
        params: PersonAddress,
        response: answers({ 200: SessionList }, ...refusals),
      },
    },
    async ({ visitor, params }) => {
      const { id } = await managed(store, visitor, params.person);
      const browsers = await accounts.sessions.list(id, "browser", IDLE_SECONDS);
      const tokens = await accounts.sessions.list(id, "token", IDLE_SECONDS);
      return { items: [...browsers, ...tokens].map((one) => toldSession(one, visitor.session?.id ?? null)) };
    },
  );

  app.delete(
    addresses.personSessions,
    {
      config,
      schema: {
        ...{ tags, operationId: "endPersonSessions", summary: "Sign a person out everywhere" },
        description: "Browsers and programs; whoever knows the password can sign in again.",
        params: PersonAddress,
        response: answers({ 200: SessionsEnded }, ...refusals),
      },
    },
    async ({ visitor, params }) => {
      const { id } = await managed(store, visitor, params.person);
      return { ended: await accounts.sessions.endAll(id, visitor.session?.id ?? null, ["browser", "token"]) };
    },
  );

  app.delete(
    addresses.personSecondFactor,
    {
      config,
      schema: {
        ...{ tags, operationId: "endPersonSecondFactor", summary: "End a person's second step" },
        description: "For a lost device; the person can set up another.",
        params: PersonAddress,
        response: answers({ 200: PersonDetail }, ...refusals),
      },
    },
    async ({ visitor, params }) => {
      const { id } = await managed(store, visitor, params.person);
      await accounts.secrets.endSecondStep(id);
      return detailOf(store, visitor, id);
    },
  );
}
