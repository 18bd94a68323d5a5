import { addresses, ObservationImport, ObservationImportList, ObservationImportQuery } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { presentTable } from "../observations/present-table.ts";
import { answers } from "./answers.ts";
import { followable, LATEST } from "./event-stream.ts";
import type { Services } from "./services.ts";
import { findTable, TableAddress, tags } from "./table-address.ts";

/** Tables as they stand. Not for the public: nothing of them is published yet. */
export function observationImportRoutes(app: App, services: Services): void {
  const { store } = services;

  app.get(
    addresses.observationImports,
    {
      config: { access: "observe" },
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
      config: { access: "observe" },
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
      return presentTable(await findTable(services, params.table), visitor.language);
    },
  );
}

/** Tables as they are read and checked. */
export function observationImportEventRoutes(app: App, { store, tableEvents }: Services): void {
  followable(app, {
    ...{ address: addresses.observationImportEvents, access: "observe", tag: "observations" },
    ...{ operationId: "followObservationImports", summary: "Follow tables as they are read and checked" },
    ...{ name: "table", events: tableEvents, shown: presentTable },
    description:
      "Each has an ObservationImport as data. Begins with the latest as they are; with Last-Event-ID it goes on after that event.",
    latest: () => store.observationImports.list({ limit: LATEST }),
  });
}
