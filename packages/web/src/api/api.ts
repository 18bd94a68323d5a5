import type { Problem } from "@lantu/server/contract";

/** Answer of one request: the HTTP status and the parsed JSON body. */
export interface ApiAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** Sends a GET to an `/api/v1…` path; in the browser over the network, on the server in process. */
export type ApiTransport = (path: string) => Promise<ApiAnswer>;

/** A request that was refused or failed. `problem` is null where the server could not be reached at all. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** Reads one resource of the API. The contract's types are trusted here: server and web are built together. */
export interface Api {
  readonly get: <T>(path: string) => Promise<T>;
}

const isProblem = (json: unknown): json is Problem =>
  typeof json === "object" && json !== null && "code" in json && "detail" in json;

/** Makes an {@link Api} out of a transport. Throws {@link ApiError} for every status of 400 and above. */
export const createApi = (transport: ApiTransport): Api => ({
  get: async <T>(path: string): Promise<T> => {
    const { status, json } = await transport(path);
    if (status >= 400) throw new ApiError(status, isProblem(json) ? json : null);
    return json as T;
  },
});
