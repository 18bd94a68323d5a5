import type { RateLimitOptions } from "@fastify/rate-limit";
import { HttpProblem } from "../http/problem.ts";

/** Limits a route to so many requests a minute from one address. */
export function perMinute(max: number): { rateLimit: RateLimitOptions } {
  return {
    rateLimit: {
      max,
      timeWindow: "1 minute",
      errorResponseBuilder: (_request, { ttl }) =>
        new HttpProblem("too-many-requests", { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
    },
  };
}
