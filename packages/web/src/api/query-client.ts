import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api.ts";

/** For this long an answer is shown again without asking. Short: several people may be at work on one ledger. */
const freshMilliseconds = 15_000;

/** Only what may pass by itself is asked again: an unreachable or overloaded server, not a refusal. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503);

/** The cache of one page request (server, which never asks twice) or of one tab (browser). */
export const createQueryClient = (place: "server" | "browser"): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: freshMilliseconds, retry: place === "server" ? false : worthRetrying, retryDelay: 400 },
    },
  });
