import { ApiError, type ApiTransport, createApi } from "../../api/api.ts";
import { fetchSignedIn } from "../../api/signed-in.ts";
import { reviewerHeader } from "./reviewer.ts";

/** Fetches under the reviewer's name: what the other reviewer thinks is not shown before one's own opinion is given. */
const deskTransport: ApiTransport = async (path) => {
  const headers = { accept: "application/json", ...reviewerHeader() };
  const response = await fetchSignedIn(path, { headers });
  const json: unknown = await response.json().catch(() => null);
  return { status: response.status, json };
};

/** The interface as one reviewer sees it. */
export const deskApi = createApi(deskTransport);

/** Fetches a text. Throws {@link ApiError}. */
export const fetchText = async (path: string): Promise<string> => {
  const response = await fetch(path).catch(() => {
    throw new ApiError(0, null);
  });
  if (!response.ok) throw new ApiError(response.status, null);
  return response.text();
};
