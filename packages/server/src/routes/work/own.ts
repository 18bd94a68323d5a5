import type { Person } from "@lantu/core/ledger";
import type { SessionRecord } from "@lantu/store";
import { z } from "zod";
import {
  addresses,
  Me,
  PasswordChange,
  RecoveryCodes,
  SecondFactorAsked,
  SecondFactorConfirmed,
  SecondFactorOffered,
  SessionList,
  SessionsEnded,
  TokenGiven,
  TokenMade,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import type { Visitor } from "../../http/visitor.ts";
import { meOf } from "../../sign-in/me.ts";
import { IDLE_SECONDS } from "../../sign-in/sessions.ts";
import { traceWayIn } from "../../sign-in/way-in.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";

const tags = ["sign-in"];
export const SessionAddress = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });
const DAY = 86_400_000;

/** The person of a route that asks for one. */
export function own({ person }: Visitor): Person {
  if (person === null) throw new HttpProblem("sign-in-needed");
  return person;
}

/** A session as it is listed. */
export const toldSession = (
  { id, kind, label, address, createdAt, usedAt, expiresAt }: SessionRecord,
  current: string | null,
) => ({ id, kind, label, address, createdAt, usedAt, expiresAt, current: id === current });

/** Browsers one is signed in with, and tokens of one's programs. */
export function ownSessionRoutes(app: App, { store, signIn, limits }: Services): void {
  const { sessions } = store.accounts;
  const read = { access: "signed-in" as const };
  const write = { ...read, ...perMinute(limits.writesPerMinute) };
  const kinds = [
    ["browser", addresses.mySessions, addresses.mySession, "Session", "browsers one is signed in with"],
    ["token", addresses.myTokens, addresses.myToken, "Token", "tokens of one's programs"],
  ] as const;

  for (const [kind, all, single, name, what] of kinds) {
    app.get(
      all,
      {
        config: read,
        schema: {
          ...{ tags, operationId: `listMy${name}s`, summary: `The ${what}` },
          description: "Those that have not ended, the last used first.",
          response: answers({ 200: SessionList }, "sign-in-needed"),
        },
      },
      async ({ visitor }) => {
        const items = await sessions.list(own(visitor).id, kind, IDLE_SECONDS);
        return { items: items.map((one) => toldSession(one, visitor.session?.id ?? null)) };
      },
    );
    app.delete(
      single,
      {
        config: write,
        schema: {
          ...{ tags, operationId: `endMy${name}`, summary: `End one of the ${what}` },
          description: "From then on it is as if it never was.",
          params: SessionAddress,
          response: answers({ 204: z.null() }, "sign-in-needed", "not-found"),
        },
      },
      async ({ visitor, params }, reply) => {
        const ended = await sessions.end(own(visitor).id, params.session);
        if (!ended) throw new HttpProblem("not-found", { what: "session", id: params.session });
        return reply.code(204).send(null);
      },
    );
  }

  app.delete(
    addresses.mySessions,
    {
      config: write,
      schema: {
        ...{ tags, operationId: "endMySessions", summary: "Sign out everywhere else" },
        description: "Ends all sessions of browsers but the one this is asked in.",
        response: answers({ 200: SessionsEnded }, "sign-in-needed"),
      },
    },
    async ({ visitor }) => ({
      ended: await sessions.endAll(own(visitor).id, visitor.session?.id ?? null, ["browser"]),
    }),
  );

  app.post(
    addresses.myTokens,
    {
      config: write,
      schema: {
        ...{ tags, operationId: "makeMyToken", summary: "Make a token for a program" },
        description: "It may do what the person may, until its end. A program cannot make another.",
        body: TokenGiven,
        response: answers({ 201: TokenMade }, "sign-in-needed", "not-allowed"),
      },
    },
    async ({ visitor, body }, reply) => {
      if (visitor.session?.kind !== "browser") throw new HttpProblem("not-allowed");
      const expiresAt = new Date(Date.now() + body.days * DAY);
      const { id } = own(visitor);
      await traceWayIn(store, id, "token-made", id);
      const { session, token } = await signIn.sessions.issue(id, body.label, expiresAt);
      return reply.code(201).send({ session: toldSession(session, null), token });
    },
  );
}

/** Password and second step; each change asks for the password once more. */
export function ownSecretRoutes(app: App, { store, signIn, limits }: Services): void {
  const { secrets } = store.accounts;
  const config = { access: "signed-in" as const, ...perMinute(limits.writesPerMinute) };
  const wrong = ["sign-in-needed", "sign-in-failed", "locked-out"] as const;

  app.put(
    addresses.myPassword,
    {
      config,
      schema: {
        ...{ tags, operationId: "changeMyPassword", summary: "Change one's password" },
        description: "Ends every other session of a browser.",
        body: PasswordChange,
        response: answers({ 200: Me }, ...wrong, "password-weak", "not-allowed"),
      },
    },
    async ({ visitor, body, ip }) => {
      const person = own(visitor);
      if (visitor.session?.kind !== "browser") throw new HttpProblem("not-allowed");
      const held = await secrets.get(person.id);
      if (held?.password != null) await signIn.confirm(person, body.current ?? "", ip);
      await signIn.setPassword(person, body.password, visitor.session.id);
      return meOf(store, visitor);
    },
  );

  app.post(
    addresses.mySecondFactor,
    {
      config,
      schema: {
        ...{ tags, operationId: "offerMySecondFactor", summary: "Begin a second step" },
        description: "A secret for an authenticator (TOTP, RFC 6238). It counts once a code of it was given.",
        body: SecondFactorAsked,
        response: answers({ 200: SecondFactorOffered }, ...wrong, "conflict"),
      },
    },
    async ({ visitor, body, ip }, reply) => {
      const person = own(visitor);
      await signIn.confirm(person, body.password, ip);
      if ((await secrets.get(person.id))?.totpSince != null) throw new HttpProblem("conflict");
      reply.header("cache-control", "no-store");
      return signIn.secondStep.offer(person);
    },
  );

  app.put(
    addresses.mySecondFactor,
    {
      config,
      schema: {
        ...{ tags, operationId: "confirmMySecondFactor", summary: "Give the first code" },
        description: "From then on signing in asks for one. The recovery codes are told this once.",
        body: SecondFactorConfirmed,
        response: answers({ 200: RecoveryCodes }, "sign-in-needed", "second-factor-wrong"),
      },
    },
    async ({ visitor, body }, reply) => {
      const person = own(visitor);
      const trace = () => traceWayIn(store, person.id, "second-step-set", person.id);
      const codes = await signIn.secondStep.confirm(person, body.code, trace);
      if (codes === null) throw new HttpProblem("second-factor-wrong");
      reply.header("cache-control", "no-store");
      return { codes: [...codes] };
    },
  );

  app.post(
    addresses.mySecondFactorEnd,
    {
      config,
      schema: {
        ...{ tags, operationId: "endMySecondFactor", summary: "Do without the second step again" },
        description: "The recovery codes end with it.",
        body: SecondFactorAsked,
        response: answers({ 200: Me }, ...wrong),
      },
    },
    async ({ visitor, body, ip }) => {
      const person = own(visitor);
      await signIn.confirm(person, body.password, ip);
      await traceWayIn(store, person.id, "second-step-ended", person.id);
      await secrets.endSecondStep(person.id);
      return meOf(store, visitor);
    },
  );
}
