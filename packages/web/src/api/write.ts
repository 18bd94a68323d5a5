import type { Problem } from "@lantu/server/contract";
import { ApiError } from "./api.ts";
import { fetchSignedIn } from "./signed-in.ts";

const isProblem = (json: unknown): json is Problem =>
  typeof json === "object" && json !== null && "code" in json && "detail" in json;

const sent = async <T>(method: "POST" | "PATCH", path: string, body: object, version?: number): Promise<T> => {
  const headers = {
    accept: "application/json",
    "content-type": "application/json",
    ...(version === undefined ? {} : { "if-match": `"${version}"` }),
  };
  const response = await fetchSignedIn(path, { method, headers, body: JSON.stringify(body) });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(response.status, isProblem(json) ? json : null);
  return json as T;
};

/**
 * Sends a write and gives back its answer, whose type the contract tells. `version` is the one the write is meant for;
 * another is answered with 412. Throws {@link ApiError}: status 0 where the server could not be reached.
 */
export const write = <T>(path: string, body: object, version?: number): Promise<T> =>
  sent<T>("POST", path, body, version);

/** Changes what a path names and gives back how it stands then. Throws {@link ApiError} as {@link write} does. */
export const change = <T>(path: string, body: object): Promise<T> => sent<T>("PATCH", path, body);
