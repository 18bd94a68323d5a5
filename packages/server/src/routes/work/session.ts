import { z } from "zod";
import { addresses, LinkShown, LinkUsed, Me, MePatch, SignIn, SignInWays } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { personOfLink } from "../../sign-in/desk.ts";
import { meOf } from "../../sign-in/me.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";

const tags = ["sign-in"];
const LinkAddress = z.object({ token: z.string().max(100) });
/** Answers about who is signed in are nobody else's and old at once. */
export const FRESH = "no-store";

/** Signing in and out, and who one is. */
export function sessionRoutes(app: App, services: Services): void {
  const { store, signIn, limits } = services;

  app.get(
    addresses.me,
    {
      config: { access: "public" },
      schema: {
        ...{ tags, operationId: "getMe", summary: "Who asks" },
        description: "Whoever is not signed in is the public; at a machine without accounts, the machine.",
        response: answers({ 200: Me }),
      },
    },
    async ({ visitor }, reply) => {
      reply.header("cache-control", FRESH);
      return meOf(store, visitor);
    },
  );

  app.patch(
    addresses.me,
    {
      config: { access: "signed-in", ...perMinute(limits.writesPerMinute) },
      schema: {
        ...{ tags, operationId: "changeMe", summary: "Say where one is written to" },
        description: "The address for reminders; null for none.",
        body: MePatch,
        response: answers({ 200: Me }, "sign-in-needed"),
      },
    },
    async ({ visitor, body }) => {
      if (visitor.person !== null) await store.accounts.secrets.setEmail(visitor.person.id, body.email);
      return meOf(store, visitor);
    },
  );

  app.get(
    addresses.signIn,
    {
      config: { access: "public" },
      schema: {
        ...{ tags, operationId: "getSignIn", summary: "Ways to sign in" },
        description: "Besides account and password: the providers that are set up.",
        response: answers({ 200: SignInWays }),
      },
    },
    async (_request, reply) => {
      reply.header("cache-control", FRESH);
      const providers = signIn.openId.providers.map(({ name, title }) => ({ name, title }));
      return { accounts: await store.accounts.secrets.hasAdministrator(), providers };
    },
  );

  app.post(
    addresses.signIn,
    {
      config: { access: "public", ...perMinute(limits.writesPerMinute) },
      schema: {
        ...{ tags, operationId: "signIn", summary: "Sign in" },
        description:
          "With account and password, and the code of the second step where one is set up. The session is a cookie scripts cannot read; it always is a new one.",
        body: SignIn,
        response: answers({ 200: Me }, "sign-in-failed", "locked-out"),
      },
    },
    async (request, reply) => {
      const person = await signIn.enter(request.body, request.ip);
      const visitor = await signIn.begin(request, reply, person);
      return meOf(store, visitor);
    },
  );

  app.post(
    addresses.signOut,
    {
      config: { access: "public", ...perMinute(limits.writesPerMinute) },
      schema: {
        ...{ tags, operationId: "signOut", summary: "Sign out" },
        description: "Ends the session of this browser; where there is none, nothing changes.",
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      reply.header("set-cookie", await signIn.sessions.signOut(request)).header("cache-control", FRESH);
      return reply.code(204).send(null);
    },
  );
}

/** One-time links to set a password with. */
export function linkRoutes(app: App, { store, signIn, limits }: Services): void {
  app.get(
    addresses.signInLink,
    {
      config: { access: "public", ...perMinute(limits.writesPerMinute) },
      schema: {
        ...{ tags, operationId: "getSignInLink", summary: "What a one-time link is for" },
        description: "Whose password it sets; for the first administrator nobody's yet.",
        params: LinkAddress,
        response: answers({ 200: LinkShown }, "link-used"),
      },
    },
    async ({ params }, reply) => {
      const link = await signIn.links.find(params.token);
      if (link === null) throw new HttpProblem("link-used");
      const person = await personOfLink(store, link);
      reply.header("cache-control", FRESH);
      const { purpose, expiresAt } = link;
      return { purpose, expiresAt, account: person?.account ?? null, name: person?.name ?? null };
    },
  );

  app.post(
    addresses.signInLink,
    {
      config: { access: "public", ...perMinute(limits.writesPerMinute) },
      schema: {
        ...{ tags, operationId: "useSignInLink", summary: "Set a password with a one-time link" },
        description: "And sign in. A link works once; a password that is refused does not use it up.",
        params: LinkAddress,
        body: LinkUsed,
        response: answers({ 200: Me }, "link-used", "password-weak", "account-taken", "not-allowed"),
      },
    },
    async (request, reply) => {
      const person = await signIn.useLink(request.params.token, request.body);
      return meOf(store, await signIn.begin(request, reply, person));
    },
  );
}
