import { addresses, SearchPage, SearchQuery } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answeredByCache, listTag } from "../http/etag.ts";
import { answers } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

/** Search over everything that is published. */
export function searchRoutes(app: App, { store, limits }: Services): void {
  app.get(
    addresses.search,
    {
      config: { access: "public", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags: ["search"],
        operationId: "search",
        summary: "Search documents and commitments",
        description: "All words must occur; two characters are enough for one. Commitments come before passages.",
        querystring: SearchQuery,
        response: answers({ 200: SearchPage }),
      },
    },
    async (request, reply) => {
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      return store.search.find(request.query);
    },
  );
}
