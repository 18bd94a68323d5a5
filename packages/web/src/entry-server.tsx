import type { PageRenderer, PageRequest } from "@lantu/server/contract";
import { dehydrate, type QueryClient } from "@tanstack/react-query";
import { createMemoryHistory } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { App } from "./App.tsx";
import { createApi } from "./api/api.ts";
import { createQueryClient } from "./api/query-client.ts";
import { loadMessages } from "./messages/catalogue.ts";
import { isBookText } from "./portal/plan/book-in-page.ts";
import { createRouter } from "./router.tsx";
import { rootRoute } from "./routes.tsx";
import { type PageCollector, PageCollectorContext } from "./shell/page-head.tsx";
import { type PageAssets, pageHtml } from "./shell/page-html.ts";
import type { PageState } from "./shell/page-state.ts";
import { workbenchRoutes } from "./workbench/routes.tsx";

/** Put in place by the build, out of the client's manifest. */
declare const __PAGE_ASSETS__: PageAssets;

const pageState = (request: PageRequest, queries: QueryClient): PageState => ({
  language: request.language,
  theme: request.theme,
  canWrite: request.canWrite,
  me: request.me,
  nonce: request.nonce,
  // A book is in the page already as HTML; sending it again as data would double the page.
  queries: dehydrate(queries, {
    shouldDehydrateQuery: (query) => query.state.status === "success" && !isBookText(query.queryKey),
  }),
});

/** Not a permanent move: what an address cannot say today it may say in a later version. */
const moved = 302;

/**
 * Renders the page of an address to a whole HTML document. An address that is written in another way than the router
 * would write it (a slash at its end, values no page can read) is sent to its proper form first, so that the browser
 * takes over exactly the page that was rendered.
 */
const renderPage: PageRenderer = async (request) => {
  const messages = await loadMessages(request.language);
  const queries = createQueryClient("server");
  const history = createMemoryHistory({ initialEntries: [request.url] });
  const router = createRouter(history, { api: createApi(request.api), queries }, workbenchRoutes(rootRoute));
  await router.load();
  const outcome = router._serverResult;
  if (outcome?.type === "redirect")
    return { status: moved, html: "", location: outcome.redirect.headers.get("Location") ?? "/" };
  const collector: PageCollector = { head: null, status: 200 };
  const { language, theme, canWrite, me } = request;
  const body = renderToString(
    <PageCollectorContext value={collector}>
      <App router={router} queries={queries} visitor={{ canWrite, me }} initial={{ language, messages, theme }} />
    </PageCollectorContext>,
  );
  const head = collector.head ?? { title: messages.product.name, description: messages.product.motto, canonical: "/" };
  const html = pageHtml(body, head, pageState(request, queries), __PAGE_ASSETS__);
  return { status: collector.status, html };
};

export default renderPage;
