import { ApiError } from "./api.ts";

/** What not everybody may read counts as nothing to show. Throws whatever else went wrong. */
export const ifAllowed = async <T>(load: Promise<T>): Promise<T | null> => {
  try {
    return await load;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 401 || error.status === 403)) return null;
    throw error;
  }
};
