import type { ApiTransport } from "./api.ts";
import { fetchSignedIn } from "./signed-in.ts";

/** Fetches over the network. Throws {@link ApiError} with status 0 where the server cannot be reached. */
export const browserTransport: ApiTransport = async (path) => {
  const response = await fetchSignedIn(path, { headers: { accept: "application/json" } });
  const json: unknown = await response.json().catch(() => null);
  return { status: response.status, json };
};
