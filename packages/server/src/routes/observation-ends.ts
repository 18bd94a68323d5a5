import type { ObservationImportRecord, ObservationImportState, Outcome } from "@lantu/store";
import { addresses, ObservationImport, Reason } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf } from "../http/visitor.ts";
import { presentTable } from "../observations/present-table.ts";
import { answers, doneOrThrow } from "./answers.ts";
import type { Services } from "./services.ts";
import { changeTable, findTable, TableAddress, tags, writing } from "./table-address.ts";

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
        const ended = await changeTable(services, params.table, { state }, from);
        queue.abort(ended.id);
        await store.observationImports.clearDraft(ended.id);
        if (ended.source !== null) await store.sources.release(ended.source);
        return presentTable(await findTable(services, ended.id), visitor.language);
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
