import { documentOf } from "@lantu/core/ledger";
import { addresses, JournalPage, JournalQuery, ReleaseId } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answeredByCache, listTag } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import { needs, type Visitor } from "../http/visitor.ts";
import { answers } from "./answers.ts";
import { findDocument } from "./documents.ts";
import type { Services } from "./services.ts";

/** The journal: of one published document for everybody, whole for those who may read it. */
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
          "Newest first; each line carries the hash of the one before. Without a subject, or about what is not published, only for those who may.",
        querystring: JournalQuery,
        response: answers({ 200: JournalPage }, "not-found"),
      },
    },
    async (request, reply) => {
      const { subject } = request.query;
      if (subject !== undefined) await allowSubject(services, subject, request.visitor);
      else needs(request.visitor, "read-journal");
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      return store.journal.page(request.query);
    },
  );
}

/** A release of observations is public where it ever was: that it was withdrawn, everybody may know. */
async function allowSubject(services: Services, subject: string, visitor: Visitor): Promise<void> {
  if (!ReleaseId.safeParse(subject).success) return void (await findDocument(services, documentOf(subject), visitor));
  const record = await services.store.observationImports.get(subject);
  const released = record?.state === "published" || record?.state === "withdrawn";
  if (!released) throw new HttpProblem("not-found", { what: "table", id: subject });
}
