import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { RouteAccess } from "./guard.ts";
import type { Access, Visitor } from "./visitor.ts";

/** The HTTP application, its routes typed by their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module "fastify" {
  interface FastifyInstance {
    /** Every route with who may use it, for the table of permissions. */
    readonly routeAccess: readonly RouteAccess[];
  }
  interface FastifyRequest {
    /** Who asks, with which rights, in which language. */
    visitor: Visitor;
  }
  interface FastifyContextConfig {
    /** Who may use the route; a route that does not say is refused at start. */
    access?: Access;
  }
}
