import "@fastify/multipart";
import { randomUUID } from "node:crypto";
import type { ImportRecord } from "@lantu/store";
import { addresses, ImportList, UploadQuery } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { noteRefusal } from "../http/refused.ts";
import { actorOf } from "../http/visitor.ts";
import { presentImport } from "../imports/present.ts";
import { type Consignment, type ReceivedFile, receive } from "../imports/receive.ts";
import { type IncomingFile, takeIn, turnAway } from "../imports/upload.ts";
import { answers } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

/** Takes files in and queues them for reading. */
export function uploadRoutes(app: App, services: Services): void {
  app.post(
    addresses.imports,
    {
      config: { access: "import", ...perMinute(services.limits.writesPerMinute) },
      schema: {
        tags: ["imports"],
        operationId: "importFiles",
        summary: "Import files",
        description:
          "multipart/form-data with any number of files. Each gets an import of its own: one that cannot be taken carries its problem, the others go on. Answered when all bytes are kept; reading goes on in the background.",
        consumes: ["multipart/form-data"],
        querystring: UploadQuery,
        response: answers({ 202: ImportList }, "request-too-large"),
      },
    },
    async (request, reply) => {
      const { publish, insist, batch = randomUUID() } = request.query;
      const consignment = { batch, publish, insist, sample: false, actor: actorOf(request.visitor) };
      const records: ImportRecord[] = [];
      for await (const file of received(request.files(), services)) {
        const record = await enqueue(services, file, consignment);
        if (record.problem !== null)
          await noteRefusal(services.store, request, { code: record.problem.code, about: file.fileName });
        records.push(record);
      }
      if (records.length === 0) throw new HttpProblem("invalid-request", {}, [noFile]);
      reply.code(202).header("cache-control", "no-store");
      return { items: records.map((record) => presentImport(record, request.visitor.language)) };
    },
  );
}

const noFile = { path: "body.file", rule: "required", params: {} } as const;

async function* received(files: AsyncIterable<IncomingFile>, { limits }: Services): AsyncGenerator<ReceivedFile> {
  let count = 0;
  for await (const file of files) {
    yield ++count > limits.files ? await turnAway(file, limits.files) : await takeIn(file, limits.fileBytes);
  }
}

async function enqueue(
  { store, queue }: Services,
  file: ReceivedFile,
  consignment: Consignment,
): Promise<ImportRecord> {
  const record = await receive(store, file, consignment);
  if (record.state === "queued") await queue.add(record.id);
  return record;
}
