import { FINDING_RULES, RULES_VERSION, SEVERITIES } from "@lantu/core/comparisons";
import type { FindingFilter, FindingHeld, Store } from "@lantu/store";
import { z } from "zod";
import { sendConclusions } from "../comparisons/export.ts";
import { documentsOfFinding, presentFinding } from "../comparisons/present.ts";
import {
  addresses,
  Finding,
  FindingExportQuery,
  FindingPage,
  FindingPatch,
  FindingQuery,
  FindingRules,
} from "../contract/index.ts";
import { ruleExplanations } from "../contract/messages/comparisons/rule-explanations.ts";
import { words } from "../contract/messages/comparisons/telling.ts";
import { findingTable } from "../exports/comparison-rows.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf } from "../http/visitor.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { documentsNamed, standOrCached, tags, titlesOf } from "./comparing.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

/** Names a finding in an address. */
export const FindingAddress = z.object({ finding: z.string().regex(/^f[0-9a-f]{16}$/) });

/** Findings, as a list and one by one. */
export function findingRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.findings,
    {
      config,
      schema: {
        tags,
        operationId: "listFindings",
        summary: "Where what is told does not fit together",
        description: "By the published rules, over everything held; what weighs most first.",
        querystring: FindingQuery,
        response: answers({ 200: FindingPage }),
      },
    },
    async (request, reply) => {
      const stand = await standOrCached(store, request, reply);
      if (stand === null) return reply;
      const { after, before, limit, ...query } = request.query;
      const { items, ...page } = await store.comparisons.findings({ ...filterOf(query), after, before, limit });
      return {
        ...page,
        ...{ facets: { documents: page.facets.documents, places: [...page.facets.places] } },
        items: await presented(store, items),
        ...{ rulesVersion: RULES_VERSION, computedAt: stand.computedAt },
        documents: await documentsNamed(store, items.flatMap(documentsOfFinding)),
      };
    },
  );

  app.get(
    addresses.finding,
    {
      config,
      schema: {
        tags,
        operationId: "getFinding",
        summary: "A finding",
        description: "With its numbers, the sentences they stand in, and the arithmetic.",
        params: FindingAddress,
        response: answers({ 200: Finding }, "not-found"),
      },
    },
    async (request, reply) => {
      const stand = await standOrCached(store, request, reply);
      return stand === null ? reply : findFinding(store, request.params.finding);
    },
  );
}

/** What people say of findings. */
export function findingWrites(app: App, { store, limits }: Services): void {
  app.patch(
    addresses.finding,
    {
      config: { access: "explain", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "judgeFinding",
        summary: "Say how a finding stands",
        description:
          "Everything but `open` needs a note that says why. An entry of the journal, taken back by setting the state before it.",
        params: FindingAddress,
        body: FindingPatch,
        response: answers({ 200: Finding }, "not-found", "precondition-failed"),
      },
    },
    async ({ body, params, visitor }) => {
      const { version, state } = body;
      const judgement = { state, note: body.note || null };
      const asked = { actor: actorOf(visitor), version };
      return findFinding(store, doneOrThrow(await store.comparisons.judgeFinding(params.finding, judgement, asked)).id);
    },
  );
}

/** A finding as it is shown. Throws `not-found`. */
export async function findFinding(store: Store, id: string): Promise<z.infer<typeof Finding>> {
  const held = await store.comparisons.finding(id);
  if (held === null) throw new HttpProblem("not-found", { what: "finding", id });
  const [shown] = await presented(store, [held]);
  if (shown === undefined) throw new Error("one finding comes to one");
  return shown;
}

/** The rules, and findings as files. */
export function findingExports(app: App, { store, limits }: Services): void {
  app.get(
    addresses.findingRules,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listFindingRules",
        summary: "The published rules",
        description: "What each looks for, and how much its findings weigh.",
        response: answers({ 200: FindingRules }),
      },
    },
    async () => ({
      version: RULES_VERSION,
      items: FINDING_RULES.map((rule) => ({
        ...{ rule, severity: SEVERITIES[rule], explanation: { ...ruleExplanations[rule] } },
        name: { zh: words["zh-CN"].ruleNames[rule], en: words.en.ruleNames[rule] },
      })),
    }),
  );

  app.get(
    addresses.findingExport,
    {
      config: { access: "public", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags,
        operationId: "exportFindings",
        summary: "Findings as a file",
        description: "CSV and workbook for people, lines of JSON for programs.",
        querystring: FindingExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The file, in the type of its format") }),
      },
    },
    async (request, reply) => {
      if ((await standOrCached(store, request, reply)) === null) return reply;
      const items = allPresented(store, filterOf(request.query));
      const taken = { items, table: findingTable, titles: await titlesOf(store), name: "findings" };
      return sendConclusions(request, reply, request.query, taken);
    },
  );
}

async function* allPresented(store: Store, filter: FindingFilter): AsyncGenerator<z.infer<typeof Finding>> {
  for await (const held of store.comparisons.allFindings(filter)) yield presentFinding(held, new Map());
}

async function presented(store: Store, items: readonly FindingHeld[]) {
  const figures = items.flatMap(({ body }) => body.points.map(({ figure }) => figure));
  const commitments = await store.comparisons.commitmentsOf(figures);
  return items.map((held) => presentFinding(held, commitments));
}

function filterOf(query: Omit<z.infer<typeof FindingExportQuery>, "format" | "lang">): FindingFilter {
  const { document, place, rule, severity, state, series, commitment, q } = query;
  return {
    ...{ documents: document, places: place, rules: rule, severities: severity, states: state },
    ...{ series, commitment, q },
  };
}
