import { ApiError, type ApiTransport } from "./api.ts";

/** Fetches over the network. Throws {@link ApiError} with status 0 where the server cannot be reached. */
export const browserTransport: ApiTransport = async (path) => {
  const response = await fetch(path, { headers: { accept: "application/json" } }).catch(() => {
    throw new ApiError(0, null);
  });
  const json: unknown = await response.json().catch(() => null);
  return { status: response.status, json };
};
