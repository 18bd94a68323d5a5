import { createRouter as createTanStackRouter, type RouterHistory } from "@tanstack/react-router";
import { readQuery, stringifySearch } from "./address/query.ts";
import { ErrorPage } from "./portal/layout/ErrorPage.tsx";
import { NotFoundPage } from "./portal/layout/NotFoundPage.tsx";
import { type RouterContext, routeTreeWith, type WorkbenchRoutes } from "./routes.tsx";

/** Makes the router of one page request (server) or of one tab (browser). */
export const createRouter = (history: RouterHistory, context: RouterContext, workbench: WorkbenchRoutes | null) =>
  createTanStackRouter({
    routeTree: routeTreeWith(workbench),
    history,
    context,
    parseSearch: readQuery,
    stringifySearch,
    // A pointer passing over the ledger must not fetch whole books; pages are quick enough when asked for.
    defaultPreload: false,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: ErrorPage,
    // In the browser only: on the server it would add an inline script the content security policy refuses.
    scrollRestoration: !import.meta.env.SSR,
  });

export type AppRouter = ReturnType<typeof createRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
