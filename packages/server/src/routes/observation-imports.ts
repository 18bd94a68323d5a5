import "@fastify/multipart";
import { type Mapping, openFields } from "@lantu/core/signals";
import type { ObservationImportRecord, ObservationImportState, Outcome } from "@lantu/store";
import { z } from "zod";
import {
  addresses,
  MappingGiven,
  ObservationImport,
  ObservationImportList,
  ObservationImportQuery,
  ObservationUploadQuery,
  Reason,
  ReleaseId,
} from "../contract/index.ts";
import { renderList, renderTableField } from "../contract/messages/index.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf, type Visitor } from "../http/visitor.ts";
import { takeIn, turnAway } from "../imports/upload.ts";
import { presentTable } from "../observations/present-table.ts";
import { receiveTable } from "../observations/take-in-table.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { LATEST, sendChanges } from "./import-events.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

const TableAddress = z.object({ table: ReleaseId });
const tags = ["observations"];
const writing = ({ limits }: Services) => ({ access: "operator" as const, ...perMinute(limits.writesPerMinute) });

/** Tables as they stand. Not for the public: nothing of them is published yet. */
export function observationImportRoutes(app: App, services: Services): void {
  const { store, tableEvents } = services;

  app.get(
    addresses.observationImports,
    {
      config: { access: "operator" },
      schema: {
        tags,
        operationId: "listObservationImports",
        summary: "Tables of observations",
        description: "Newest first.",
        querystring: ObservationImportQuery,
        response: answers({ 200: ObservationImportList }),
      },
    },
    async ({ query, visitor }, reply) => {
      const records = await store.observationImports.list({ states: query.state, limit: query.limit });
      reply.header("cache-control", "no-store");
      return { items: records.map((record) => presentTable(record, visitor.language)) };
    },
  );

  app.get(
    addresses.observationImport,
    {
      config: { access: "operator" },
      schema: {
        tags,
        operationId: "getObservationImport",
        summary: "A table of observations",
        description: "Its state, its first rows, how its columns are mapped, and every cell that is wrong.",
        params: TableAddress,
        response: answers({ 200: ObservationImport }, "not-found"),
      },
    },
    async ({ params, visitor }, reply) => {
      reply.header("cache-control", "no-store");
      return presentTable(await find(services, params.table), visitor.language);
    },
  );

  app.get(
    addresses.observationImportEvents,
    {
      config: { access: "operator" },
      schema: {
        tags,
        operationId: "followObservationImports",
        summary: "Follow tables as they are read and checked",
        description:
          "Server-sent events named `table`, each with an ObservationImport as data. Begins with the latest as they are; with Last-Event-ID it goes on after that event.",
        response: answers({ 200: bytesOf("text/event-stream", "The events") }),
      },
    },
    async (request, reply) => {
      const shown = (record: ObservationImportRecord) => presentTable(record, request.visitor.language);
      const latest = () => store.observationImports.list({ limit: LATEST });
      await sendChanges(request, reply, { name: "table", events: tableEvents, latest, shown });
    },
  );
}

/** Taking tables in, and saying what their columns hold. */
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
        if (record.state === "queued") await queue.addTable(record.id);
        records.push(record);
      }
      if (records.length === 0) throw new HttpProblem("invalid-request", {}, [noFile]);
      reply.code(202).header("cache-control", "no-store");
      return { items: records.map((record) => presentTable(record, request.visitor.language)) };
    },
  );

  app.put(
    addresses.observationMapping,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "mapObservations",
        summary: "Say which column of a table holds what",
        description: "The whole table is then checked anew, in the background.",
        params: TableAddress,
        body: MappingGiven,
        response: answers({ 202: ObservationImport }, "not-found", "conflict", "table-unmapped"),
      },
    },
    async ({ params, body, visitor }, reply) => {
      const record = await find(services, params.table);
      const mapping = body.mapping as Mapping;
      refuseOpen(record, mapping, visitor);
      const change = {
        state: "queued",
        mapping,
        sheet: body.sheet ?? record.sheet,
        progress: 0,
        problem: null,
      } as const;
      const queued = await changeOrThrow(services, record.id, change, ["draft", "verified"]);
      await queue.addTable(queued.id);
      reply.code(202);
      return presentTable(queued, visitor.language);
    },
  );
}

const noFile = { path: "body.file", rule: "required", params: {} } as const;

function refuseOpen({ fileName }: ObservationImportRecord, mapping: Mapping, { language }: Visitor): void {
  const open = openFields(mapping).map((field) => renderTableField(field, language));
  if (open.length > 0)
    throw new HttpProblem("table-unmapped", { file: fileName ?? "", open: renderList(open, language) });
}

/** How a table ends: published, stopped or thrown away. */
export function observationEnds(app: App, services: Services): void {
  const { store, queue } = services;

  app.post(
    addresses.publishObservations,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "publishObservations",
        summary: "Publish a checked table",
        description: "All of it in one transaction, with an entry of the journal over a hash of what was published.",
        params: TableAddress,
        body: Reason,
        response: answers({ 200: ObservationImport }, "not-found", "conflict", "observation-known"),
      },
    },
    async ({ params, body, visitor }) => {
      const asked = { actor: actorOf(visitor), reason: body.reason };
      return presentTable(released(await store.observationImports.publish(params.table, asked)), visitor.language);
    },
  );

  for (const [address, state, from, operationId, summary] of ENDS) {
    app.post(
      address,
      {
        config: writing(services),
        schema: {
          tags,
          operationId,
          summary,
          description: "From the answer on nothing of it is kept but that it was there.",
          params: TableAddress,
          response: answers({ 200: ObservationImport }, "not-found", "conflict"),
        },
      },
      async ({ params, visitor }) => {
        const ended = await changeOrThrow(services, params.table, { state }, from);
        queue.abort(ended.id);
        await store.observationImports.clearDraft(ended.id);
        if (ended.source !== null) await store.sources.release(ended.source);
        return presentTable(await find(services, ended.id), visitor.language);
      },
    );
  }
}

const ENDS: readonly (readonly [
  address: string,
  state: ObservationImportState,
  from: readonly ObservationImportState[],
  operationId: string,
  summary: string,
])[] = [
  [addresses.cancelObservations, "cancelled", ["queued", "reading"], "cancelObservations", "Stop the check of a table"],
  [addresses.discardObservations, "discarded", ["draft", "verified"], "discardObservations", "Throw a table away"],
];

/** Taking a release back, and bringing it back. */
export function observationReleases(app: App, services: Services): void {
  const { store } = services;

  app.post(
    addresses.withdrawObservations,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "withdrawObservations",
        summary: "Withdraw what was published together",
        description: "What was known before holds again; the withdrawn values are kept and can be restored.",
        params: TableAddress,
        body: Reason,
        response: answers({ 200: ObservationImport }, "not-found", "conflict"),
      },
    },
    async ({ params, body, visitor }) => {
      const asked = { actor: actorOf(visitor), reason: body.reason };
      return presentTable(released(await store.observationImports.withdraw(params.table, asked)), visitor.language);
    },
  );

  app.post(
    addresses.restoreObservations,
    {
      config: writing(services),
      schema: {
        tags,
        operationId: "restoreObservations",
        summary: "Bring a withdrawn release back",
        description: "Refused where other values have taken its days of publication meanwhile.",
        params: TableAddress,
        response: answers({ 200: ObservationImport }, "not-found", "conflict", "observation-known"),
      },
    },
    async ({ params, visitor }) => {
      const asked = { actor: actorOf(visitor) };
      return presentTable(released(await store.observationImports.restore(params.table, asked)), visitor.language);
    },
  );
}

/** What became public, or why not: values known on the same day are what can have changed since. */
function released(outcome: Outcome<ObservationImportRecord>): ObservationImportRecord {
  if (outcome.kind === "refused" && outcome.code === "changed-since") {
    throw new HttpProblem("observation-known", outcome.params);
  }
  return doneOrThrow(outcome);
}

async function find({ store }: Services, id: string): Promise<ObservationImportRecord> {
  const record = await store.observationImports.get(id);
  if (record === null) throw new HttpProblem("not-found", { what: "table", id });
  return record;
}

async function changeOrThrow(
  services: Services,
  id: string,
  change: Parameters<Services["store"]["observationImports"]["change"]>[1],
  from: readonly ObservationImportState[],
): Promise<ObservationImportRecord> {
  const changed = await services.store.observationImports.change(id, change, from);
  if (changed !== null) return changed;
  throw new HttpProblem("conflict", { state: (await find(services, id)).state });
}
