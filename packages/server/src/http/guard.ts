import type { FastifyRequest } from "fastify";
import type { App } from "./app.ts";
import { hostName, isLoopback } from "./host.ts";
import { HttpProblem } from "./problem.ts";
import { needs, type Recogniser, recognise, stranger } from "./visitor.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

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
  app.addHook("onRoute", (route) => {
    if (route.config?.access === undefined) throw new Error(`${route.method} ${route.url} declares no access`);
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
