import { Readable } from "node:stream";
import { z } from "zod";
import { addresses, Book } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { attachment } from "../http/attachment.ts";
import { answeredByCache, versionTag } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import { seenAs } from "../http/visitor.ts";
import { answers } from "./answers.ts";
import { DocumentAddress, findDocument } from "./documents.ts";
import type { Services } from "./services.ts";
import { shownBook } from "./shown.ts";

const tags = ["documents"];

/** The text of a document to read. */
export function bookRoutes(app: App, services: Services): void {
  const { store } = services;

  app.get(
    addresses.book,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "readBook",
        summary: "A whole document to read",
        description:
          "Outline, blocks as read and as published, marks of commitments and figures, and its ledger entries.",
        params: DocumentAddress,
        response: answers({ 200: Book }, "not-found"),
      },
    },
    async (request, reply) => {
      const id = request.params.document;
      const { version, edition } = await findDocument(services, id, request.visitor);
      if (answeredByCache(request, reply, versionTag(version, edition, seenAs(request.visitor)))) return reply;
      const book = await store.books.get(id);
      if (book === null) throw new HttpProblem("not-found", { what: "document", id });
      return shownBook(book, request.visitor);
    },
  );
}

/** The text of a document to work on: as raw characters, and as the bytes received. */
export function originalRoutes(app: App, services: Services): void {
  const { store } = services;

  app.get(
    addresses.text,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "readText",
        summary: "The raw text of a document",
        description: "Every offset counts UTF-16 units of this text. It never changes.",
        params: DocumentAddress,
        response: answers({ 200: bytesOf("text/plain", "The text") }, "not-found"),
      },
    },
    async (request, reply) => {
      const id = request.params.document;
      await findDocument(services, id, request.visitor);
      if (answeredByCache(request, reply, `"${id}-text"`)) return reply;
      const text = await store.documents.text(id);
      if (text === null) throw new HttpProblem("not-found", { what: "document", id });
      return reply.type("text/plain; charset=utf-8").send(text);
    },
  );

  app.get(
    addresses.original,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "downloadOriginal",
        summary: "The bytes as received",
        description: "Always as an attachment of no particular type: what somebody else wrote is not shown as a page.",
        params: DocumentAddress,
        response: answers({ 200: bytesOf("application/octet-stream", "The file") }, "not-found"),
      },
    },
    async (request, reply) => {
      const id = request.params.document;
      await findDocument(services, id, request.visitor);
      const document = await store.documents.get(id);
      if (document === null) throw new HttpProblem("not-found", { what: "document", id });
      if (answeredByCache(request, reply, `"${document.sha256}"`)) return reply;
      return reply
        .type("application/octet-stream")
        .header("content-disposition", attachment(document.fileName))
        .header("content-length", document.size)
        .send(Readable.from(store.sources.stream(document.sha256), { objectMode: false }));
    },
  );
}

/** The answer of a route that is no JSON. */
export function bytesOf(type: string, description: string) {
  return { description, content: { [type]: { schema: z.string() } } };
}
