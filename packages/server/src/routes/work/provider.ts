import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { addresses, ReturnQuery } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { cookieHeader, readCookie } from "../../http/cookie.ts";
import { HttpProblem } from "../../http/problem.ts";
import { noteRefusal } from "../../http/refused.ts";
import { ownOrigin, type SignInDesk } from "../../sign-in/desk.ts";
import type { Journey } from "../../sign-in/open-id.ts";
import { returnPath } from "../../sign-in/return-path.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";

const tags = ["sign-in"];
const ProviderAddress = z.object({ provider: z.string().regex(/^[a-z][a-z0-9]{0,19}$/) });
/** Sealed, in the browser, while somebody is at the provider. */
const COOKIE = "lantu.journey";
const JOURNEY_SECONDS = 600;
const ABOUT = "journey";

/** Signing in with an OpenID Connect provider. */
export function providerRoutes(app: App, { store, signIn, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.writesPerMinute) };
  const isSecure = (request: FastifyRequest) => ownOrigin(signIn.publicUrl, request).startsWith("https:");
  const cookie = (request: FastifyRequest, value: string, seconds: number) =>
    cookieHeader({ name: COOKIE, value, seconds, secure: isSecure(request) });

  app.get(
    addresses.signInProvider,
    {
      config,
      schema: {
        ...{ tags, operationId: "goToProvider", summary: "Sign in with a provider" },
        description: "Leads to the provider, which sends the browser back; then to the page come from, signed in.",
        params: ProviderAddress,
        querystring: ReturnQuery,
        response: answers({ 302: z.null() }, "not-found"),
      },
    },
    async (request, reply) => {
      const { provider } = request.params;
      const back = returnPath(request.query.return);
      try {
        const { url, journey } = await signIn.openId.depart(provider, ownReturn(signIn, request, provider), back);
        const sealed = signIn.sealer.seal(JSON.stringify(journey), ABOUT).toString("base64url");
        return await reply.header("set-cookie", cookie(request, sealed, JOURNEY_SECONDS)).redirect(url, 302);
      } catch (error) {
        if (!(error instanceof HttpProblem) || error.code !== "provider-failed") throw error;
        return reply.redirect(problemPage(error, back), 302);
      }
    },
  );

  app.get(
    addresses.signInReturn,
    {
      config,
      schema: {
        ...{ tags, operationId: "comeFromProvider", summary: "Where a provider sends people back to" },
        description: "What it says is checked (state, nonce, PKCE, signature). Nobody is let in whom nobody has added.",
        params: ProviderAddress,
        response: answers({ 302: z.null() }, "not-found"),
      },
    },
    async (request, reply) => {
      const journey = journeyOf(signIn, request);
      try {
        if (journey?.provider !== request.params.provider) throw interrupted(request.params.provider);
        const cameBackTo = new URL(request.url, ownOrigin(signIn.publicUrl, request));
        const person = await signIn.known(await signIn.openId.arrive(journey, cameBackTo));
        await signIn.begin(request, reply, person);
        return await reply.header("set-cookie", cookie(request, "", 0)).redirect(journey.back, 302);
      } catch (error) {
        if (!(error instanceof HttpProblem) || error.code === "not-found") throw error;
        const { account = null } = error.params;
        await noteRefusal(store, request, { code: error.code, about: account === null ? null : String(account) });
        reply.header("set-cookie", cookie(request, "", 0));
        return reply.redirect(problemPage(error, journey?.back ?? "/"), 302);
      }
    },
  );
}

/** The address a provider is told to send people back to; it has to be registered there. */
const ownReturn = ({ publicUrl }: SignInDesk, request: FastifyRequest, provider: string): string =>
  `${ownOrigin(publicUrl, request)}${addresses.signInReturn.replace(":provider", provider)}`;

/** Somebody who comes back without having gone, from another browser, or too late. */
const interrupted = (provider: string): HttpProblem =>
  new HttpProblem("provider-failed", { provider, reason: "state" });

function journeyOf({ sealer }: SignInDesk, { headers }: FastifyRequest): Journey | null {
  const sealed = readCookie(headers.cookie, COOKIE);
  const opened = sealed === null ? null : sealer.open(Buffer.from(sealed, "base64url"), ABOUT);
  // Sealed here and nowhere else: its shape is the one it was sealed with.
  const journey: Journey | null = opened === null ? null : JSON.parse(opened);
  return journey !== null && journey.until > Date.now() ? journey : null;
}

/** The page to sign in on, with what went wrong by name and what its sentence is made with. */
function problemPage({ code, params }: HttpProblem, back: string): string {
  const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return `/sign-in?${new URLSearchParams({ ...texts, problem: code, return: back })}`;
}
