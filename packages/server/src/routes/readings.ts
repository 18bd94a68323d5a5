import { addresses, DocumentDetail, DocumentParam, Gold, NewReading } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { versionTag, wantedVersion } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf } from "../http/visitor.ts";
import { readAgain } from "../imports/read-again.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

const tags = ["documents"];
/** Readings a minute: each takes as long as an import. */
const READINGS = 30;

/** Reading the same bytes again. */
export function readingRoutes(app: App, services: Services): void {
  const { store } = services;
  app.post(
    addresses.readings,
    {
      config: { access: "import", ...perMinute(READINGS) },
      schema: {
        tags,
        operationId: "readAgain",
        summary: "Read the same bytes again",
        description:
          "In another encoding, with repairs taken back, or by a newer reader; while the document waits for its review. What people decided, changed, joined, parted or added is carried over where its words still stand; what is no longer found is kept as theirs, with a doubt.",
        params: DocumentParam,
        body: NewReading,
        response: answers(
          { 200: DocumentDetail },
          "not-found",
          "precondition-failed",
          "import-not-in-review",
          "file-gone",
          "file-unreadable",
        ),
      },
    },
    async (request, reply) => {
      const id = request.params.document;
      const document = await store.documents.get(id);
      if (document === null) throw new HttpProblem("not-found", { what: "document", id });
      if (document.state !== "review") throw new HttpProblem("import-not-in-review", { id, state: document.state });
      const asked = { actor: actorOf(request.visitor), version: wantedVersion(request) };
      const after = doneOrThrow(await readAgain(services, document, request.body, asked));
      reply.header("etag", versionTag(after.version));
      return after;
    },
  );
}

/** What people decided, for the next evaluation. */
export function goldRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.gold,
    {
      config: { access: "read-drafts" },
      schema: {
        tags,
        operationId: "getGold",
        summary: "What people decided, as annotations",
        description:
          "Positions, labels and field values of what persons accepted, in the form the evaluation reads; the text itself is the document's raw text.",
        params: DocumentParam,
        response: answers({ 200: Gold }, "not-found"),
      },
    },
    async ({ params }, reply) => {
      const gold = await store.documents.gold(params.document);
      if (gold === null) throw new HttpProblem("not-found", { what: "document", id: params.document });
      reply.header("cache-control", "no-store");
      return Gold.parse(gold);
    },
  );
}
