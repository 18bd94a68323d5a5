import { type Action, may } from "@lantu/core/ledger";
import type { FastifyRequest } from "fastify";
import type { App } from "./app.ts";
import { hostName, isLoopback } from "./host.ts";
import { HttpProblem } from "./problem.ts";
import { type Access, NO_UNITS, needs, type Recogniser, recognise, stranger } from "./visitor.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Who may use a route. */
export interface RouteAccess {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

/** What the guard has to know of where the server stands. */
export interface Guarding {
  readonly recogniser: Recogniser;
  /** Whether the server listens on this machine only. */
  readonly boundToLoopback: boolean;
  /** The address people use where a proxy stands in front; null without one. */
  readonly publicUrl: URL | null;
}

/**
 * Recognises every visitor and refuses what the route does not allow. A route without a declared access does not
 * start: forgetting it must not open anything.
 */
export function guardRoutes(app: App, guarding: Guarding): void {
  const table: RouteAccess[] = [];
  app.decorate("routeAccess", table);
  app.addHook("onRoute", ({ method, url, config }) => {
    const access = config?.access;
    if (access === undefined) throw new Error(`${method} ${url} declares no access`);
    for (const one of [method].flat()) table.push({ method: one, url, access });
  });
  app.decorateRequest("visitor");
  app.addHook("onRequest", async (request) => {
    request.visitor = stranger(request);
    if (guarding.boundToLoopback) refuseForeignHost(request, guarding.publicUrl);
    if (!SAFE_METHODS.has(request.method)) refuseForeignOrigin(request, guarding.publicUrl);
    if (!isFile(request)) request.visitor = await recognise(request, guarding.recogniser);
  });
  app.addHook("onRequest", async ({ routeOptions, visitor }) => {
    const { access } = routeOptions.config;
    if (access === undefined || access === "public") return;
    if (access !== "signed-in") needs(visitor, ...[access].flat());
    else if (visitor.person === null) throw new HttpProblem("sign-in-needed");
  });
  app.addHook("preHandler", async (request) => refuseBeyondPlans(request));
}

/** What is done to what documents say, as against what people do with it: its scope is the plan alone. */
const ABOUT_PLANS: ReadonlySet<string> = new Set([
  ...["read-drafts", "import", "review", "observe", "define", "align", "explain"],
]);
/** A document's id, or the beginning of the id of something in it. */
const DOCUMENT = /^d[0-9a-z]{12}(?![0-9a-z])/;

/** Refuses what is about a plan the visitor has no right to. What units do with commitments is decided with the ledger in hand. */
function refuseBeyondPlans({ routeOptions, visitor, params, body }: FastifyRequest): void {
  const { access } = routeOptions.config;
  const actions = [access ?? []].flat().filter((one): one is Action => ABOUT_PLANS.has(one));
  if (actions.length === 0) return;
  const documents = documentsIn(params, body);
  for (const document of documents.length === 0 ? [null] : documents) {
    if (actions.some((action) => may(visitor.authority, action, { document }, NO_UNITS))) continue;
    throw new HttpProblem("not-allowed", { id: document ?? "" });
  }
}

/** The documents a request is about: of what its address names, and of the `ids` of its body. */
function documentsIn(params: unknown, body: unknown): readonly string[] {
  const ids = typeof body === "object" && body !== null && "ids" in body && Array.isArray(body.ids) ? body.ids : [];
  const named: readonly unknown[] = [...Object.values(params ?? {}), ...ids];
  return [...new Set(named.flatMap((id) => (typeof id === "string" ? (DOCUMENT.exec(id) ?? []) : [])))];
}

/** Files of the portal's build are the same for everybody. */
const isFile = ({ url }: FastifyRequest): boolean => url.startsWith("/assets/");

/**
 * A name of this machine, whatever the port (tunnels change it), or the one it is known by. Any other name means that a
 * foreign page had its own name resolved to this machine to read the answers (DNS rebinding).
 */
function refuseForeignHost({ headers }: FastifyRequest, publicUrl: URL | null): void {
  const name = hostName(headers.host);
  if (name !== null && (isLoopback(name) || name === publicUrl?.hostname)) return;
  throw new HttpProblem("forbidden", { reason: "host", host: (headers.host ?? "").slice(0, 100) });
}

/** A write must not be sent by a page of another site. Programs send neither header; browsers always send one. */
function refuseForeignOrigin({ headers }: FastifyRequest, publicUrl: URL | null): void {
  const site = headers["sec-fetch-site"];
  const foreignSite = site !== undefined && site !== "same-origin" && site !== "none";
  const foreignOrigin = headers.origin !== undefined && !isOwn(headers.origin, headers.host, publicUrl);
  if (foreignSite || foreignOrigin) throw new HttpProblem("forbidden", { reason: "origin" });
}

/** Whether a page of this origin is one of Lantu's: of the public address, or of the very host that was asked. */
function isOwn(origin: string, host: string | undefined, publicUrl: URL | null): boolean {
  if (!URL.canParse(origin)) return false;
  return origin === publicUrl?.origin || new URL(origin).host === host;
}
