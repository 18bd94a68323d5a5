import { addresses, LinkMade, PersonDetail, SessionList, SessionsEnded } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf } from "../../http/visitor.ts";
import { ownOrigin } from "../../sign-in/desk.ts";
import { IDLE_SECONDS } from "../../sign-in/sessions.ts";
import { traceWayIn } from "../../sign-in/way-in.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { toldSession } from "./own.ts";
import { detailOf, managed, PersonAddress } from "./person.ts";

const tags = ["people"];

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
      await traceWayIn(store, id, "link-made", actorOf(request.visitor));
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
      const calendars = await accounts.sessions.list(id, "calendar", IDLE_SECONDS);
      return {
        items: [...browsers, ...tokens, ...calendars].map((one) => toldSession(one, visitor.session?.id ?? null)),
      };
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
      await traceWayIn(store, id, "signed-out", actorOf(visitor));
      return {
        ended: await accounts.sessions.endAll(id, visitor.session?.id ?? null, ["browser", "token", "calendar"]),
      };
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
      await traceWayIn(store, id, "second-step-ended", actorOf(visitor));
      await accounts.secrets.endSecondStep(id);
      return detailOf(store, visitor, id);
    },
  );
}
