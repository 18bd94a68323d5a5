import { randomBytes } from "node:crypto";
import { mayAnywhere } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { PageRenderer, PageRequest } from "../contract/pages.ts";
import type { Me } from "../contract/work/session.ts";
import type { App } from "../http/app.ts";
import { readCookie } from "../http/cookie.ts";
import { nameError } from "../http/errors.ts";
import { loggable } from "../http/loggable.ts";
import { dataPolicy, pagePolicy } from "../http/policy.ts";
import { HttpProblem, problemDetails } from "../http/problem.ts";
import { meOf } from "../sign-in/me.ts";
import { problemPage, unbuiltPage } from "./plain-page.ts";

/** Gives every address that is neither interface nor file to the page renderer; null where there is none. */
export function pageRoutes(app: App, renderer: PageRenderer | null, store: Store): void {
  // The type of every problem is `/problems#code`: it leads to where the interface is explained.
  app.get("/problems", { config: { access: "public" }, schema: { hide: true } }, (_request, reply) =>
    reply.redirect("/developers", 302),
  );
  app.get("/*", { config: { access: "public" }, schema: { hide: true } }, async (request, reply) => {
    if (isInterface(request.url)) throw new HttpProblem("not-found", { what: "address" });
    reply.header("cache-control", "private, no-cache").header("vary", "cookie, accept-language");
    if (renderer === null) return html(reply, 503, dataPolicy, unbuiltPage(request.visitor.language));
    return page(app, request, reply, { renderer, store });
  });
  app.setNotFoundHandler(() => {
    throw new HttpProblem("not-found", { what: "address" });
  });
}

function isInterface(url: string): boolean {
  return /^\/(api|assets)(\/|\?|$)/.test(url);
}

async function page(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  { renderer, store }: { readonly renderer: PageRenderer; readonly store: Store },
): Promise<FastifyReply> {
  const nonce = randomBytes(16).toString("base64");
  try {
    const {
      status,
      html: body,
      location,
    } = await renderer(pageRequest(app, request, nonce, await meOf(store, request.visitor)));
    if (location !== undefined) return reply.redirect(location, status);
    return html(reply, status, pagePolicy(nonce, request.url.startsWith("/import")), body);
  } catch (error) {
    const problem = nameError(error instanceof Error ? error : new Error(String(error)), request.id);
    request.log.error({ error: loggable(error) }, "page failed");
    const { language } = request.visitor;
    const details = problemDetails(problem, language);
    return html(reply, details.status, dataPolicy, problemPage(details, language));
  }
}

function html(reply: FastifyReply, status: number, policy: string, body: string): FastifyReply {
  return reply.code(status).header("content-security-policy", policy).type("text/html; charset=utf-8").send(body);
}

function pageRequest(app: App, request: FastifyRequest, nonce: string, me: Me): PageRequest {
  const { language, authority } = request.visitor;
  return {
    url: request.url,
    language,
    theme: themeOf(request),
    nonce,
    me,
    canWrite: mayAnywhere(authority, "review"),
    api: innerFetch(app, request),
  };
}

function themeOf({ headers }: FastifyRequest): PageRequest["theme"] {
  const theme = readCookie(headers.cookie, "lantu.theme");
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Headers that decide what a visitor may see and in which language. */
const RIGHTS = [
  "host",
  "cookie",
  "authorization",
  "accept-language",
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-real-ip",
  "via",
];

/** Asks the interface in process, as the visitor who asked for the page. */
function innerFetch(app: App, request: FastifyRequest): PageRequest["api"] {
  const headers = Object.fromEntries(
    RIGHTS.map((name) => [name, request.headers[name]]).filter(([, value]) => value !== undefined),
  );
  const { language } = request.visitor;
  return async (path) => {
    const answer = await app.inject({
      method: "GET",
      url: withLanguage(path, language),
      headers,
      remoteAddress: request.socket.remoteAddress ?? "",
    });
    return { status: answer.statusCode, json: answer.json<unknown>() };
  };
}

/** The page's own address may have asked for a language; what it asks for in turn must keep to it. */
function withLanguage(path: string, language: string): string {
  if (/[?&]lang=/.test(path)) return path;
  return `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
}
