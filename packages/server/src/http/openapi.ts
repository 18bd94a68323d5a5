import swagger from "@fastify/swagger";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { ProblemCode } from "../contract/codes.ts";
import { addresses, problemCodes, problemStatus } from "../contract/index.ts";
import type { App } from "./app.ts";
import { problemDetails } from "./problem.ts";

type OpenApi = ReturnType<typeof jsonSchemaTransformObject>;

const description = `Everything Lantu shows is read through this interface, and everything it keeps is written through it.

- Offsets count UTF-16 units of the raw text; \`end\` is exclusive.
- Lists are paged by opaque cursors (\`after\`, \`before\`); \`next\` and \`previous\` are null at either end.
- Answers carry an \`ETag\`; \`If-None-Match\` is answered with 304, \`If-Match\` on a write with 412 when the version is another.
- Errors are Problem Details (RFC 9457) with a \`code\` to rely on and a sentence in the language of \`?lang=\`, the cookie \`lantu.lang\` or \`Accept-Language\`.
- Writing is for the operator: from the machine that runs Lantu, while the server listens on that machine only.`;

const tags = [
  { name: "overview", description: "What is held" },
  { name: "documents", description: "Plans, reports and bulletins, each with its text" },
  { name: "commitments", description: "The ledger" },
  { name: "search", description: "Words in documents and commitments" },
  { name: "imports", description: "From files to documents" },
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
    transformObject: (document) => withExamples(jsonSchemaTransformObject(document)),
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

const PROBLEM_TYPE = "application/problem+json";

/** Gives every answer that is a problem one example for each code with its status. */
function withExamples(document: OpenApi): OpenApi {
  for (const path of Object.values("paths" in document ? (document.paths ?? {}) : {})) {
    for (const operation of Object.values(path ?? {})) addExamples(operation);
  }
  return document;
}

function addExamples(operation: unknown): void {
  if (typeof operation !== "object" || operation === null || !("responses" in operation)) return;
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    const problem = response?.content?.[PROBLEM_TYPE];
    if (problem !== undefined) problem.examples = examples(Number(status));
  }
}

function examples(status: number) {
  const codes = problemCodes.filter((code) => problemStatus[code] === status);
  return Object.fromEntries(
    codes.map((code) => [code, { value: problemDetails({ code, params: exampleParams(code) }, "en") }]),
  );
}

function exampleParams(code: ProblemCode): Readonly<Record<string, string | number>> {
  if (code === "not-found") return { what: "document", id: "d0123456789ab" };
  if (code === "too-many-requests") return { seconds: 12 };
  if (code === "forbidden") return { reason: "read-only" };
  if (code === "file-too-large") return { file: "plan.pdf", limit: 50 * 1024 * 1024 };
  return { id: "d0123456789ab", state: "published", reference: "req-1", file: "plan.pdf", limit: 1024 * 1024 };
}
