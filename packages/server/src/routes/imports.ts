import type { ImportRecord } from "@lantu/store";
import { z } from "zod";
import { addresses, Import, ImportList, ImportQuery, Reason } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf } from "../http/visitor.ts";
import { cancelImport } from "../imports/cancel.ts";
import { presentImport } from "../imports/present.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

const ImportAddress = z.object({ import: z.string().min(1).max(60) });
const tags = ["imports"];

/** Imports as they stand. Not for the public: nothing of them is published yet. */
export function importRoutes(app: App, services: Services): void {
  const { store } = services;

  app.get(
    addresses.imports,
    {
      config: { access: "read-drafts" },
      schema: {
        tags,
        operationId: "listImports",
        summary: "Imports",
        description: "Newest first.",
        querystring: ImportQuery,
        response: answers({ 200: ImportList }),
      },
    },
    async ({ query, visitor }, reply) => {
      const { batch, state, limit } = query;
      const records = await store.imports.list({ batch, states: state, limit });
      reply.header("cache-control", "no-store");
      return { items: records.map((record) => presentImport(record, visitor.language)) };
    },
  );

  app.get(
    addresses.import,
    {
      config: { access: "read-drafts" },
      schema: {
        tags,
        operationId: "getImport",
        summary: "An import",
        description: "Its state, how far it has come, and its problem where it has one.",
        params: ImportAddress,
        response: answers({ 200: Import }, "not-found"),
      },
    },
    async ({ params, visitor }, reply) => {
      reply.header("cache-control", "no-store");
      return presentImport(await find(services, params.import), visitor.language);
    },
  );
}

/** Stopping an import. */
export function importStops(app: App, services: Services): void {
  const { store, queue, limits } = services;
  const write = { access: "import" as const, ...perMinute(limits.writesPerMinute) };

  app.post(
    addresses.cancelImport,
    {
      config: write,
      schema: {
        tags,
        operationId: "cancelImport",
        summary: "Stop an import that is not finished",
        description: "From the answer on nothing of it is saved.",
        params: ImportAddress,
        response: answers({ 200: Import }, "not-found", "conflict"),
      },
    },
    async ({ params, visitor }) => {
      const cancelled = await cancelImport(store, params.import);
      queue.abort(params.import);
      const record = cancelled ?? (await find(services, params.import));
      if (cancelled === null) throw new HttpProblem("conflict", { state: record.state });
      return presentImport(cancelled, visitor.language);
    },
  );
}

/** Reading what was turned away because it does not look like a plan: the reader may be wrong. */
export function importInsistence(app: App, services: Services): void {
  const { store, queue, limits } = services;

  app.post(
    addresses.insistImport,
    {
      config: { access: "import", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "insistImport",
        summary: "Read a file all the same",
        description:
          "Only where it was turned away because it does not look like a plan, and its bytes are still here.",
        params: ImportAddress,
        response: answers({ 200: Import }, "not-found", "conflict", "file-gone"),
      },
    },
    async ({ params, visitor }) => {
      const record = await find(services, params.import);
      const { problem, state, fileName } = record;
      if (state !== "failed" || problem?.code !== "file-not-a-plan") throw new HttpProblem("conflict", { state });
      if (record.source === null) throw new HttpProblem("file-gone", { file: fileName });
      const again = { state: "queued", stage: "received", progress: 0, problem: null, insist: true } as const;
      const queued = await store.imports.change(record.id, again, ["failed"]);
      if (queued === null) throw new HttpProblem("conflict", { state: (await find(services, params.import)).state });
      await queue.add(queued.id);
      return presentImport(queued, visitor.language);
    },
  );
}

/** How a review ends: what was found is published, or thrown away. */
export function importEnds(app: App, services: Services): void {
  const { store, limits } = services;
  const write = { access: "review" as const, ...perMinute(limits.writesPerMinute) };

  app.post(
    addresses.publishImport,
    {
      config: write,
      schema: {
        tags,
        operationId: "publishImport",
        summary: "Publish what was found",
        description: "Commitments that are still proposed become accepted; rejected ones stay out.",
        params: ImportAddress,
        response: answers({ 200: Import }, "not-found", "import-not-in-review", "nothing-to-publish"),
      },
    },
    async ({ params, visitor }) => {
      const record = await find(services, params.import);
      doneOrThrow(await store.documents.publish(documentIn(record), { actor: actorOf(visitor) }));
      return presentImport(await settle(services, record, "published"), visitor.language);
    },
  );

  app.post(
    addresses.discardImport,
    {
      config: write,
      schema: {
        tags,
        operationId: "discardImport",
        summary: "Throw away what was found",
        description: "The journal keeps that it was there; the same file can be imported again.",
        params: ImportAddress,
        body: Reason,
        response: answers({ 200: Import }, "not-found", "import-not-in-review"),
      },
    },
    async ({ params, body, visitor }) => {
      const record = await find(services, params.import);
      doneOrThrow(await store.documents.discard(documentIn(record), { actor: actorOf(visitor), reason: body.reason }));
      return presentImport(await settle(services, record, "discarded"), visitor.language);
    },
  );
}

async function find({ store }: Services, id: string): Promise<ImportRecord> {
  const record = await store.imports.get(id);
  if (record === null) throw new HttpProblem("not-found", { what: "import", id });
  return record;
}

/** The document an import waits with; another import's (of a duplicate) is not its to publish. */
function documentIn({ document, state }: ImportRecord): string {
  if (document === null || state !== "review") throw new HttpProblem("import-not-in-review", { state });
  return document;
}

async function settle({ store }: Services, record: ImportRecord, state: "published" | "discarded") {
  return (await store.imports.change(record.id, { state, problem: null }, ["review"])) ?? record;
}
