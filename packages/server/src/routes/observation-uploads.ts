import "@fastify/multipart";
import { type Mapping, openFields } from "@lantu/core/signals";
import type { ObservationImportRecord } from "@lantu/store";
import {
  addresses,
  MappingGiven,
  ObservationImport,
  ObservationImportList,
  ObservationUploadQuery,
} from "../contract/index.ts";
import { renderList, renderTableField } from "../contract/messages/index.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { noteRefusal } from "../http/refused.ts";
import { actorOf, type Visitor } from "../http/visitor.ts";
import { takeIn, turnAway } from "../imports/upload.ts";
import { presentTable } from "../observations/present-table.ts";
import { receiveTable } from "../observations/take-in-table.ts";
import { answers } from "./answers.ts";
import type { Services } from "./services.ts";
import { changeTable, findTable, TableAddress, tags, writing } from "./table-address.ts";

/** Taking tables in. */
export function observationUploads(app: App, services: Services): void {
  const { store, queue, limits } = services;

  app.post(
    addresses.observationImports,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "importObservations",
        summary: "Import tables of observations",
        description:
          "multipart/form-data with CSV, .xlsx, SDMX-CSV or SDMX-JSON files. Each is read and checked in the background; nothing is public before it is published, and nothing of a table is kept where one cell is wrong.",
        consumes: ["multipart/form-data"],
        querystring: ObservationUploadQuery,
        response: answers({ 202: ObservationImportList }, "request-too-large"),
      },
    },
    async (request, reply) => {
      const given = { publish: request.query.publish, actor: actorOf(request.visitor) };
      const records: ObservationImportRecord[] = [];
      for await (const file of request.files({ limits: { fileSize: limits.tableBytes + 1 } })) {
        const over = records.length >= limits.files;
        const received = over ? await turnAway(file, limits.files) : await takeIn(file, limits.tableBytes);
        const record = await receiveTable(store, received, given);
        if (record.problem !== null)
          await noteRefusal(store, request, { code: record.problem.code, about: received.fileName });
        if (record.state === "queued") await queue.addTable(record.id);
        records.push(record);
      }
      if (records.length === 0) throw new HttpProblem("invalid-request", {}, [noFile]);
      reply.code(202).header("cache-control", "no-store");
      return { items: records.map((record) => presentTable(record, request.visitor.language)) };
    },
  );
}

const noFile = { path: "body.file", rule: "required", params: {} } as const;

/** Saying what the columns of a table hold. */
export function observationMappings(app: App, services: Services): void {
  const { queue } = services;

  app.put(
    addresses.observationMapping,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "mapObservations",
        summary: "Say which column of a table holds what",
        description:
          "The whole table is then checked anew, in the background. Without a mapping one is proposed first.",
        params: TableAddress,
        body: MappingGiven,
        response: answers({ 202: ObservationImport }, "not-found", "conflict", "table-unmapped"),
      },
    },
    async ({ params, body, visitor }, reply) => {
      const record = await findTable(services, params.table);
      const mapping = body.mapping as Mapping | null;
      if (mapping !== null) refuseOpen(record, mapping, visitor);
      const change = {
        state: "queued",
        mapping,
        sheet: body.sheet ?? record.sheet,
        progress: 0,
        problem: null,
      } as const;
      const queued = await changeTable(services, record.id, change, ["draft", "verified"]);
      await queue.addTable(queued.id);
      reply.code(202);
      return presentTable(queued, visitor.language);
    },
  );
}

function refuseOpen({ fileName }: ObservationImportRecord, mapping: Mapping, { language }: Visitor): void {
  const open = openFields(mapping).map((field) => renderTableField(field, language));
  if (open.length > 0)
    throw new HttpProblem("table-unmapped", { file: fileName ?? "", open: renderList(open, language) });
}
