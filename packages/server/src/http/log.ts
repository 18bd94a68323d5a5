import { join } from "node:path";
import type { FastifyBaseLogger } from "fastify";
import { destination, pino } from "pino";
import type { App } from "./app.ts";

/** A log in `server.log` of the data directory; `LANTU_LOG` sets the level (`debug` notes every answer). */
export function fileLogger(dataDir: string): FastifyBaseLogger {
  const level = process.env.LANTU_LOG || "info";
  return pino({ level }, destination({ dest: join(dataDir, "server.log"), mkdir: true, sync: true }));
}

/** Notes every answer by its route, never by its address: what people search for is nobody's business. */
export function logRequests(app: App): void {
  app.addHook("onResponse", async (request, reply) => {
    const { method, routeOptions } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.debug({ method, route: routeOptions.url, status: reply.statusCode, milliseconds }, "answered");
  });
}
