import type { Store } from "@lantu/store";
import type { z } from "zod";
import { addresses, IdentityEnding, OwnIdentities } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import type { ProviderSettings } from "../../sign-in/providers.ts";
import { traceWayIn } from "../../sign-in/way-in.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { own } from "./own.ts";

const tags = ["sign-in"];

/** Whom providers know one as. */
export function ownIdentityRoutes(app: App, { store, signIn, limits }: Services): void {
  const config = { access: "signed-in" as const };
  const { providers } = signIn.openId;

  app.get(
    addresses.myIdentities,
    {
      config,
      schema: {
        ...{ tags, operationId: "listMyIdentities", summary: "Providers one signs in with" },
        description: "Linked when one first came through them.",
        response: answers({ 200: OwnIdentities }, "sign-in-needed"),
      },
    },
    ({ visitor }) => identitiesOf(store, own(visitor).id, providers),
  );

  app.delete(
    addresses.myIdentities,
    {
      config: { ...config, ...perMinute(limits.writesPerMinute) },
      schema: {
        ...{ tags, operationId: "unlinkMyIdentity", summary: "Unlink a provider" },
        description:
          "Only who has a password here can: nobody is to be locked out. Who comes through the provider again, and is known there by the account's name, is linked again.",
        querystring: IdentityEnding,
        response: answers({ 200: OwnIdentities }, "sign-in-needed", "not-allowed", "not-found", "only-way-in"),
      },
    },
    async ({ visitor, query: { issuer } }) => {
      const person = own(visitor);
      if (visitor.session?.kind !== "browser") throw new HttpProblem("not-allowed");
      const held = await store.accounts.secrets.get(person.id);
      if (held?.password == null) throw new HttpProblem("only-way-in");
      const { identities } = store.accounts;
      if (!(await identities.of(person.id)).some((one) => one.issuer === issuer)) {
        throw new HttpProblem("not-found", { what: "identity", id: issuer });
      }
      await traceWayIn(store, person.id, "provider-unlinked", person.id);
      await identities.unlink(person.id, issuer);
      return identitiesOf(store, person.id, providers);
    },
  );
}

async function identitiesOf(
  { accounts }: Store,
  person: string,
  providers: readonly ProviderSettings[],
): Promise<z.infer<typeof OwnIdentities>> {
  const items = await accounts.identities.of(person);
  const titleOf = (issuer: string) =>
    providers.find((provider) => URL.canParse(issuer) && provider.issuer.href === new URL(issuer).href)?.title ?? null;
  return {
    items: items.map(({ issuer, subject, linkedAt }) => ({ issuer, subject, linkedAt, title: titleOf(issuer) })),
  };
}
