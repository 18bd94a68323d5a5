import { hydrate } from "@tanstack/react-query";
import { createBrowserHistory } from "@tanstack/react-router";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { createApi } from "./api/api.ts";
import { browserTransport } from "./api/browser.ts";
import { createQueryClient } from "./api/query-client.ts";
import { loadMessages } from "./messages/catalogue.ts";
import { keepBookInPage } from "./portal/plan/book-in-page.ts";
import { createRouter } from "./router.tsx";
import { isWorkbenchPath, rootRoute } from "./routes.tsx";
import { keepDraftsOf } from "./shell/draft.ts";
import { type PageState, stateElementId } from "./shell/page-state.ts";
import "./styles/index.css";

const readState = (): PageState => JSON.parse(document.getElementById(stateElementId)?.textContent ?? "{}");

/** Takes over the page the server rendered: same data, same route, no request. */
const start = async (): Promise<void> => {
  const root = document.getElementById("root");
  if (root === null) return;
  const { language, theme, canWrite, me, queries: dehydrated } = readState();
  keepDraftsOf(me.person?.id ?? null);
  const queries = createQueryClient("browser");
  hydrate(queries, dehydrated);
  keepBookInPage(queries, root);
  const workbench = isWorkbenchPath(location.pathname) ? await import("./workbench/routes.tsx") : null;
  const context = { api: createApi(browserTransport), queries };
  const router = createRouter(createBrowserHistory(), context, workbench?.workbenchRoutes(rootRoute) ?? null);
  // Tells the router that this page was server-rendered, so that both sides lay the same boundaries.
  router.ssr = { manifest: undefined };
  const [messages] = await Promise.all([loadMessages(language), router.load()]);
  startTransition(() => {
    hydrateRoot(
      root,
      <App router={router} queries={queries} visitor={{ canWrite, me }} initial={{ language, messages, theme }} />,
    );
  });
};

void start();
