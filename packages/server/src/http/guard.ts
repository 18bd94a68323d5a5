import type { FastifyRequest } from "fastify";
import type { App } from "./app.ts";
import { hostName, isLoopback } from "./host.ts";
import { HttpProblem } from "./problem.ts";
import { recognise } from "./visitor.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Recognises every visitor and refuses what the route does not allow. A route without a declared access does not
 * start: forgetting it must not open anything.
 */
export function guardRoutes(app: App, boundToLoopback: boolean): void {
  app.addHook("onRoute", (route) => {
    if (route.config?.access === undefined) throw new Error(`${route.method} ${route.url} declares no access`);
  });
  app.decorateRequest("visitor");
  app.addHook("onRequest", async (request) => {
    request.visitor = recognise(request, boundToLoopback);
    if (boundToLoopback) refuseForeignHost(request);
    if (SAFE_METHODS.has(request.method)) return;
    refuseForeignOrigin(request);
  });
  app.addHook("onRequest", async (request) => {
    const { access } = request.routeOptions.config;
    if (access === "operator" && !request.visitor.operator) throw new HttpProblem("forbidden", { reason: "read-only" });
  });
}

/**
 * A name of this machine, whatever the port (tunnels change it). Any other name means that a foreign page had its own
 * name resolved to this machine to read the answers (DNS rebinding).
 */
function refuseForeignHost(request: FastifyRequest): void {
  const name = hostName(request.headers.host);
  if (name === null || !isLoopback(name)) {
    throw new HttpProblem("forbidden", { reason: "host", host: (request.headers.host ?? "").slice(0, 100) });
  }
}

/** A write must not be sent by a page of another site. Programs send neither header; browsers always send one. */
function refuseForeignOrigin({ headers }: FastifyRequest): void {
  const site = headers["sec-fetch-site"];
  const foreignSite = site !== undefined && site !== "same-origin" && site !== "none";
  const foreignOrigin = headers.origin !== undefined && originHost(headers.origin) !== headers.host;
  if (foreignSite || foreignOrigin) throw new HttpProblem("forbidden", { reason: "origin" });
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
