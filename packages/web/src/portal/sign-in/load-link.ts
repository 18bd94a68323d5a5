import type { LinkShown } from "@lantu/server/contract";
import { ApiError } from "../../api/api.ts";
import type { RouterContext } from "../../routes.tsx";

/** What a one-time link is for, or why it no longer works; that is no failure of the page. */
export const loadLink = async (
  { api }: RouterContext,
  token: string,
): Promise<{ readonly link: LinkShown | null; readonly error: ApiError | null }> => {
  try {
    const link = await api.get<LinkShown>(`/api/v1/sign-in-links/${encodeURIComponent(token)}`);
    return { link, error: null };
  } catch (error) {
    if (error instanceof ApiError && error.status >= 400 && error.status < 500) return { link: null, error };
    throw error;
  }
};
