import { z } from "zod";
import type { App } from "./app.ts";
import { HttpProblem } from "./problem.ts";

/**
 * Refuses `?asOf=` wherever an address knows the present alone: whoever asks for a day must never be told of today
 * instead.
 */
export function refuseUntoldPast(app: App): void {
  app.addHook("preValidation", async ({ query, routeOptions }) => {
    const { url = "", schema } = routeOptions;
    const asked = typeof query === "object" && query !== null && "asOf" in query;
    if (!asked || !url.startsWith("/api/") || tellsPast(schema?.querystring)) return;
    throw new HttpProblem("invalid-request", {}, [{ path: "query.asOf", rule: "no-past", params: {} }]);
  });
}

const tellsPast = (schema: unknown): boolean => schema instanceof z.ZodObject && "asOf" in schema.shape;
