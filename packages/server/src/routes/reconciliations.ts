import type { ReconciliationFilter, ReconciliationHeld, Store } from "@lantu/store";
import { z } from "zod";
import { sendConclusions } from "../comparisons/export.ts";
import { documentsOfTarget, presentClaim, presentReconciliation } from "../comparisons/present.ts";
import {
  addresses,
  Reconciliation,
  ReconciliationDecision,
  ReconciliationExportQuery,
  ReconciliationPage,
  ReconciliationQuery,
} from "../contract/index.ts";
import { reconciliationTable } from "../exports/comparison-rows.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf } from "../http/visitor.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { documentsNamed, standOrCached, tags, titlesOf } from "./comparing.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

/** Targets and what became of them. */
export function reconciliationRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.reconciliations,
    {
      config,
      schema: {
        tags,
        operationId: "listReconciliations",
        summary: "Targets and what became of them",
        description: "Each target held against what documents and observations report, with the arithmetic.",
        querystring: ReconciliationQuery,
        response: answers({ 200: ReconciliationPage }),
      },
    },
    async (request, reply) => {
      const stand = await standOrCached(store, request, reply);
      if (stand === null) return reply;
      const { after, before, limit, sort, ...query } = request.query;
      const asked = { ...filterOf(query), after, before, limit, sort };
      const { items, claims, facets, ...page } = await store.comparisons.reconciliations(asked);
      const spoken = [...items.flatMap(documentsOfTarget), ...claims.map(({ document }) => document)];
      return {
        ...{ ...page, ...stand, facets: { documents: facets.documents, places: [...facets.places] } },
        items: await presented(store, items),
        claims: claims.map(presentClaim),
        documents: await documentsNamed(store, spoken),
      };
    },
  );

  app.get(
    addresses.reconciliationExport,
    {
      config,
      schema: {
        tags,
        operationId: "exportReconciliations",
        summary: "Targets and what became of them as a file",
        description: "CSV and workbook for people, lines of JSON for programs.",
        querystring: ReconciliationExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The file, in the type of its format") }),
      },
    },
    async (request, reply) => {
      if ((await standOrCached(store, request, reply)) === null) return reply;
      const items = allPresented(store, filterOf(request.query));
      const taken = { items, table: reconciliationTable, titles: await titlesOf(store), name: "reconciliation" };
      return sendConclusions(request, reply, request.query, taken);
    },
  );
}

/** Names a target in an address: document and raw place. */
const TargetAddress = z.object({ reconciliation: z.string().min(1).max(120) });

/** What people say of targets. */
export function reconciliationWrites(app: App, { store, limits }: Services): void {
  app.post(
    addresses.reconciliationDecision,
    {
      config: { access: "explain", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "judgeTarget",
        summary: "Confirm or reject a target",
        description:
          "One that was looked up or calculated; `open` takes the word back. An entry of the journal each time.",
        params: TargetAddress,
        body: ReconciliationDecision,
        response: answers({ 200: Reconciliation }, "not-found"),
      },
    },
    async ({ body, params, visitor }) => {
      const judgement = { verdict: body.verdict, note: body.note || null };
      const asked = { actor: actorOf(visitor) };
      const outcome = await store.comparisons.judgeTarget(params.reconciliation, judgement, asked);
      return findReconciliation(store, doneOrThrow(outcome).body.id);
    },
  );
}

/** A target as it is shown. Throws `not-found`. */
export async function findReconciliation(store: Store, id: string): Promise<Reconciliation> {
  const held = await store.comparisons.reconciliation(id);
  if (held === null) throw new HttpProblem("not-found", { what: "reconciliation", id });
  const [shown] = await presented(store, [held]);
  if (shown === undefined) throw new Error("one target comes to one");
  return shown;
}

async function* allPresented(store: Store, filter: ReconciliationFilter): AsyncGenerator<Reconciliation> {
  for await (const held of store.comparisons.allReconciliations(filter, "place")) {
    yield presentReconciliation(held, new Map());
  }
}

async function presented(store: Store, items: readonly ReconciliationHeld[]): Promise<Reconciliation[]> {
  const figures = items.flatMap(({ body }) => body.evidence.map(({ figure }) => figure));
  const commitments = await store.comparisons.commitmentsOf(figures);
  return items.map((held) => presentReconciliation(held, commitments));
}

function filterOf(query: Omit<z.infer<typeof ReconciliationExportQuery>, "format" | "lang">): ReconciliationFilter {
  const { document, place, outcome, measure, nature, decided, series, commitment, q } = query;
  return {
    ...{ documents: document, places: place, outcomes: outcome, measures: measure, natures: nature },
    ...{ decided: decided === undefined ? undefined : decided === "yes", series, commitment, q },
  };
}
