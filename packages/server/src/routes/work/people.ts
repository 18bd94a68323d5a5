import { ACTIONS, addPerson, changePerson, PERMISSIONS, ROLES } from "@lantu/core/ledger";
import {
  AsOfQuery,
  addresses,
  Permissions,
  PersonDetail,
  PersonGiven,
  PersonPage,
  PersonPatch,
  PersonQuery,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { actorOf } from "../../http/visitor.ts";
import { newPersonId } from "../../sign-in/desk.ts";
import { answers, doneOrThrow } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { lookedAt } from "./as-of.ts";
import { pageOfPeople } from "./people-page.ts";
import { detailOf, PersonAddress, toldPerson } from "./person.ts";

const tags = ["people"];
/** What a decision about people sees. */
const NEEDS = { person: "all", unit: "all" } as const;

/** Those who work with people, and those who look after them. */
const READERS = ["read-work", "manage-people"] as const;

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
      const { seq } = await lookedAt(store, query.asOf);
      const [people, units] = await Promise.all([
        store.items.find("person", "all", seq),
        store.items.find("unit", "all", seq),
      ]);
      return pageOfPeople([...people.values()].map(toldPerson), units, query);
    },
  );

  app.get(
    addresses.person,
    {
      config: { access: READERS },
      schema: {
        ...{ tags, operationId: "getPerson", summary: "A person" },
        description: "How the person signs in now is told to those who manage the person.",
        params: PersonAddress,
        querystring: AsOfQuery,
        response: answers({ 200: PersonDetail }, "sign-in-needed", "not-allowed", "not-found"),
      },
    },
    async ({ params, query, visitor }) =>
      detailOf(store, visitor, params.person, (await lookedAt(store, query.asOf)).seq),
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
      if (change.active === false) await store.accounts.sessions.endAll(id, null, ["browser", "token", "calendar"]);
      if (change.active === false) await store.accounts.links.drop(id);
      return detailOf(store, visitor, id);
    },
  );
}
