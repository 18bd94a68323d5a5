import { documentOf } from "@lantu/core/ledger";
import { addresses, JournalPage, JournalQuery } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answeredByCache, listTag } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import { answers } from "./answers.ts";
import { findDocument } from "./documents.ts";
import type { Services } from "./services.ts";

/** The journal: of one published document for everybody, whole for the operator. */
export function journalRoutes(app: App, services: Services): void {
  const { store } = services;
  app.get(
    addresses.journal,
    {
      config: { access: "public" },
      schema: {
        tags: ["journal"],
        operationId: "listJournal",
        summary: "Who changed what and when",
        description:
          "Newest first; each line carries the hash of the one before. Without a subject, or about what is not published, only for the operator.",
        querystring: JournalQuery,
        response: answers({ 200: JournalPage }, "not-found"),
      },
    },
    async (request, reply) => {
      const { subject } = request.query;
      if (subject !== undefined) await findDocument(services, documentOf(subject), request.visitor);
      else if (!request.visitor.operator) throw new HttpProblem("forbidden", { reason: "read-only" });
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      return store.journal.page(request.query);
    },
  );
}
