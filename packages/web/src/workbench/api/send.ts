import type { Problem } from "@lantu/server/contract";
import { ApiError } from "../../api/api.ts";
import { fetchSignedIn } from "../../api/signed-in.ts";
import { reviewerHeader } from "./reviewer.ts";

interface Sent {
  readonly method: "POST" | "PATCH" | "PUT" | "DELETE";
  readonly body?: unknown;
  /** Version the write is meant for; another one is answered with 412. */
  readonly version?: number;
}

const isProblem = (json: unknown): json is Problem =>
  typeof json === "object" && json !== null && "code" in json && "detail" in json;

/** Finds the problem in an answer that was refused; null where the server said nothing readable. */
export const problemOf = (json: unknown): Problem | null => (isProblem(json) ? json : null);

const headersOf = ({ body, version }: Sent): Record<string, string> => ({
  accept: "application/json",
  ...reviewerHeader(),
  ...(body === undefined ? {} : { "content-type": "application/json" }),
  ...(version === undefined ? {} : { "if-match": `"${version}"` }),
});

/**
 * Sends a write and gives back its answer, whose type the contract tells. Throws {@link ApiError}: status 0 where the
 * server could not be reached, else what it refused with. The write is carried out even if the page is closed meanwhile.
 */
export const send = async <T>(path: string, sent: Sent): Promise<T> => {
  const body = sent.body === undefined ? null : JSON.stringify(sent.body);
  // The browser keeps at most 64 KiB of closing pages' requests alive.
  const keepalive = (body?.length ?? 0) < 60_000;
  const response = await fetchSignedIn(path, { method: sent.method, headers: headersOf(sent), body, keepalive });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(response.status, problemOf(json));
  return json as T;
};
