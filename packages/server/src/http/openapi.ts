import swagger from "@fastify/swagger";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { addresses } from "../contract/index.ts";
import type { App } from "./app.ts";
import { tidy } from "./openapi-tidy.ts";

const description = `Everything Lantu shows is read through this interface, and everything it keeps is written through it.

- Offsets count UTF-16 units of the raw text; \`end\` is exclusive.
- Lists are paged by opaque cursors (\`after\`, \`before\`); \`next\` and \`previous\` are null at either end.
- Answers carry an \`ETag\`; \`If-None-Match\` is answered with 304, \`If-Match\` on a write with 412 when the version is another.
- Errors are Problem Details (RFC 9457) with a \`code\` to rely on and a sentence in the language of \`?lang=\`, the cookie \`lantu.lang\` or \`Accept-Language\`.
- Reading what is published needs nobody's leave. All else needs a role: sign in (a cookie), or send a token of yours as \`Authorization: Bearer\`. As long as nobody can sign in, whoever is at the machine may do everything.`;

const tags = [
  { name: "overview", description: "What is held" },
  { name: "documents", description: "Plans, reports and bulletins, each with its text" },
  { name: "commitments", description: "The ledger" },
  { name: "search", description: "Words in documents and commitments" },
  { name: "imports", description: "From files to documents" },
  { name: "observations", description: "Values of indicators, and the tables they come in" },
  { name: "comparisons", description: "What documents and observations say beside each other" },
  { name: "judgements", description: "How commitments stand on a day, indices, the economy, and how forecasts did" },
  { name: "warnings", description: "What should be looked at, what was said of it, and the morning page" },
  { name: "units", description: "Departments, streets, towns and other bodies" },
  { name: "work", description: "Who does what by when, and how far that is said" },
  { name: "reporting", description: "When is reported, and what units report" },
  { name: "notices", description: "What people are told" },
  { name: "settings", description: "Mail and webhooks" },
  { name: "sheets", description: "Tables that go out to be filled in and come back" },
  { name: "sign-in", description: "Sessions, passwords, tokens of programs" },
  { name: "people", description: "Who works with the ledger, in which role" },
  { name: "journal", description: "Who changed what and when" },
];

/** Collects the routes that follow into an OpenAPI 3.1 document, out of the schemas that validate. */
export async function describeRoutes(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Lantu 蓝图", version, description, license: { name: "Apache-2.0" } },
      tags,
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => tidy(jsonSchemaTransformObject(document)),
  });
}

/** Serves the document. */
export function openApiRoute(app: App): void {
  let text: string | undefined;
  app.get(
    addresses.openapi,
    {
      config: { access: "public" },
      schema: {
        tags: ["overview"],
        operationId: "getOpenApi",
        summary: "This interface, described",
        description: "OpenAPI 3.1, made of the same schemas that check requests.",
      },
    },
    (_request, reply) => {
      text ??= JSON.stringify(app.swagger());
      reply.header("cache-control", "public, max-age=300").type("application/json; charset=utf-8").send(text);
    },
  );
}
