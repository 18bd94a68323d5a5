import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, notFound } from "@tanstack/react-router";
import { type Api, ApiError } from "./api/api.ts";
import { Layout } from "./portal/layout/Layout.tsx";

/** What every route may use. */
export interface RouterContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/**
 * Loads what an id of an address names. An id that is none by its form, and one the API does not know, is the router's
 * "not found": a page of its own and no failure.
 */
export const named = async <T,>(id: string, form: RegExp, load: () => Promise<T>): Promise<T> => {
  if (!form.test(id)) throw notFound();
  try {
    return await load();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) throw notFound();
    throw error;
  }
};

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Layout });
