import { mayAnywhere } from "@lantu/core/ledger";
import { z } from "zod";
import {
  AsOfQuery,
  addresses,
  DocumentDetail,
  DocumentId,
  DocumentList,
  DocumentPatch,
  DocumentQuery,
  type DocumentState,
  Reason,
} from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answeredByCache, listTag, versionTag, wantedVersion } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import type { Visitor } from "../http/visitor.ts";
import { actorOf, readsDrafts } from "../http/visitor.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";
import { lookedAt } from "./work/as-of.ts";

export const DocumentAddress = z.object({ document: DocumentId });
const tags = ["documents"];

/** What is published is for everybody; what waits for review, was withdrawn or discarded is for those who may read drafts. */
export function visible(state: DocumentState, visitor: Visitor, document: string): boolean {
  return state === "published" || readsDrafts(visitor, document);
}

/** The version and state of a document the visitor may see; anything else is not there for him. */
export async function findDocument({ store }: Services, id: string, visitor: Visitor) {
  const head = await store.documents.head(id);
  if (head === null || !visible(head.state, visitor, id)) throw new HttpProblem("not-found", { what: "document", id });
  return head;
}

/** The documents held: list and single ones. */
export function documentRoutes(app: App, services: Services): void {
  const { store } = services;

  app.get(
    addresses.documents,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listDocuments",
        summary: "Documents held",
        description: "Published ones by the start of their period. Other states only for those who may read drafts.",
        querystring: DocumentQuery,
        response: answers({ 200: DocumentList }),
      },
    },
    async (request, reply) => {
      const drafts = mayAnywhere(request.visitor.authority, "read-drafts");
      const states = (request.query.state ?? ["published"]).filter((state) => drafts || state === "published");
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const { superseded, asOf } = request.query;
      const { seq: at } = await lookedAt(store, asOf);
      const found = states.length === 0 ? [] : await store.documents.list({ states, superseded, asOf: at });
      const items = found.filter(({ id, state }) => visible(state, request.visitor, id));
      return { items, total: items.length };
    },
  );

  app.get(
    addresses.document,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getDocument",
        summary: "A document with where its attributes were read",
        description: "Counts, state, hash of the bytes, and for each attribute the words of the text it was read from.",
        params: DocumentAddress,
        querystring: AsOfQuery,
        response: answers({ 200: DocumentDetail }, "not-found"),
      },
    },
    async (request, reply) => {
      const id = request.params.document;
      if (request.query.asOf !== undefined) {
        const { seq } = await lookedAt(store, request.query.asOf);
        const then = await store.documents.get(id, seq);
        if (then === null || !visible(then.state, request.visitor, id)) {
          throw new HttpProblem("not-found", { what: "document", id });
        }
        return then;
      }
      const { version, edition } = await findDocument(services, id, request.visitor);
      if (answeredByCache(request, reply, versionTag(version, edition))) return reply;
      const document = await store.documents.get(id);
      if (document === null) throw new HttpProblem("not-found", { what: "document", id });
      return document;
    },
  );
}

/** Corrections of a document and its way out of and back into the public. */
export function documentWrites(app: App, services: Services): void {
  const { store, limits } = services;
  const write = { access: "review" as const, ...perMinute(limits.writesPerMinute) };

  app.patch(
    addresses.document,
    {
      config: write,
      schema: {
        tags,
        operationId: "describeDocument",
        summary: "Correct what a document says of itself",
        description: "A field left out stays, null means unknown. With If-Match only if the version is still that one.",
        params: DocumentAddress,
        body: DocumentPatch,
        response: answers({ 200: DocumentDetail }, "not-found", "precondition-failed", "conflict"),
      },
    },
    async (request, reply) => {
      const asked = { actor: actorOf(request.visitor), version: wantedVersion(request) };
      const document = doneOrThrow(await store.documents.describe(request.params.document, request.body, asked));
      reply.header("etag", versionTag(document.version));
      return document;
    },
  );

  const moves = [
    [
      "withdraw",
      "Take a published document back",
      "It stays with its ledger, but only those who may read drafts see it.",
    ],
    [
      "restore",
      "Bring a withdrawn or discarded document back",
      "With everything that was done to it: a withdrawn one is published again, a discarded one waits for its review again.",
    ],
  ] as const;
  for (const [move, summary, description] of moves) {
    app.post(
      addresses[move],
      {
        config: write,
        schema: {
          tags,
          operationId: `${move}Document`,
          summary,
          description,
          params: DocumentAddress,
          body: Reason,
          response: answers({ 200: DocumentDetail }, "not-found", "precondition-failed", "conflict"),
        },
      },
      async (request, reply) => {
        const asked = { actor: actorOf(request.visitor), version: wantedVersion(request), reason: request.body.reason };
        const document = doneOrThrow(await store.documents[move](request.params.document, asked));
        reply.header("etag", versionTag(document.version));
        return document;
      },
    );
  }
}
