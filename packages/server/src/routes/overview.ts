import { ENGINE } from "@lantu/core";
import { documentOf, mayAnywhere } from "@lantu/core/ledger";
import type { Overview as Held } from "@lantu/store";
import { addresses, Health, Overview } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answeredByCache, listTag } from "../http/etag.ts";
import { answers } from "./answers.ts";
import type { Services } from "./services.ts";

const tags = ["overview"];

/** What is held, and whether the server works. */
export function overviewRoutes(app: App, { store, version }: Services): void {
  app.get(
    addresses.health,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getHealth",
        summary: "Whether the server works",
        description: "Asks the database; 503 where it does not answer.",
        response: answers({ 200: Health }),
      },
    },
    async (request, reply) => {
      await store.ping();
      reply.header("cache-control", "no-store");
      return {
        status: "ok" as const,
        version,
        engine: ENGINE,
        canWrite: mayAnywhere(request.visitor.authority, "review"),
      };
    },
  );

  app.get(
    addresses.overview,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getOverview",
        summary: "What is held",
        description: "Published documents, totals over them, and the last changes.",
        response: answers({ 200: Overview }),
      },
    },
    async (request, reply) => {
      const today = new Date().toISOString().slice(0, 10);
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request, today))) return reply;
      const held = await store.overview.get();
      return { ...(request.visitor.operator ? held : published(held)), today };
    },
  );
}

/** Changes of what is published, for those who see nothing else. */
function published(held: Held): Held {
  const ids = new Set(held.documents.map(({ id }) => id));
  return {
    ...held,
    totals: { ...held.totals, waiting: 0 },
    changes: held.changes.filter(({ subject }) => ids.has(documentOf(subject))),
  };
}
