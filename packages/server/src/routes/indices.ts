import { WEIGHT_DRAWS } from "@lantu/core/judgements";
import { type CompositeIndex, declareIndex, indexFault, may, mayAnywhere, removeIndex } from "@lantu/core/ledger";
import type { Store } from "@lantu/store";
import { z } from "zod";
import { sendConclusions } from "../comparisons/export.ts";
import {
  addresses,
  IndexDetail,
  IndexExportQuery,
  IndexId,
  IndexList,
  IndexListQuery,
  IndexPut,
  IndexQuery,
  Removal,
} from "../contract/index.ts";
import { sayIndexMethod } from "../contract/messages/indices.ts";
import { indexTable } from "../exports/index-table.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import type { Visitor } from "../http/visitor.ts";
import { calculate, type Wanted } from "../indices/calculate.ts";
import { type DeclaredIndex, declaredIndices } from "../indices/declared.ts";
import { chosenScores, peersOf, stretchAfter } from "../indices/listed.ts";
import { presentScore, presentSummary } from "../indices/present.ts";
import type { PastDays } from "../judging/past-days.ts";
import { answers } from "./answers.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";
import { type LookedAt, lookedAt } from "./work/as-of.ts";
import { actedOn } from "./work/entries.ts";

const tags = ["judgements"];
const IndexAddress = z.object({ index: IndexId });

/** Composite indices with what they come to. */
export function indexRoutes(app: App, { store, limits, past }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.indices,
    {
      config,
      schema: {
        tags,
        operationId: "listIndices",
        summary: "Composite indices",
        description: "Those people declared, and the shipped ones nobody has declared otherwise (version 0).",
        querystring: IndexListQuery,
        response: answers({ 200: IndexList }),
      },
    },
    async ({ query, visitor }) => listOf(store, query, visitor),
  );

  app.get(
    addresses.index,
    {
      config,
      schema: {
        tags,
        operationId: "getIndex",
        summary: "An index with its scores",
        description:
          "Each score with its interval, what it was made of, what is missing, its place among its peers as far as the intervals tell, and what other weights would do to it.",
        params: IndexAddress,
        querystring: IndexQuery,
        response: answers({ 200: IndexDetail }, "not-found"),
      },
    },
    async ({ params, query, visitor }) => {
      const at = await lookedAt(store, query.asOf);
      return detailOf({ store, past }, await declaredOr404(store, params.index, at), query, visitor, at);
    },
  );

  app.get(
    addresses.indexExport,
    {
      config,
      schema: {
        tags,
        operationId: "exportIndex",
        summary: "An index as a file",
        description:
          "A line for each indicator of each subject in CSV and the workbook, a subject a line in lines of JSON.",
        params: IndexAddress,
        querystring: IndexExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The file, in the type of its format") }, "not-found"),
      },
    },
    async (request, reply) => {
      const { params, query } = request;
      const at = await lookedAt(store, query.asOf);
      const { index } = await declaredOr404(store, params.index, at);
      const { scores } = await calculate(store, index, await wantedAt(past, at, query.year));
      const chosen = chosenScores(scores, { ...query, sort: "rank", limit: scores.length });
      const items = (async function* () {
        yield* chosen.map(presentScore);
      })();
      const taken = { items, table: indexTable(writable(index)), titles: new Map<string, string>(), name: index.id };
      return sendConclusions(request, reply, query, taken);
    },
  );
}

/** Declaring indices, and taking declarations back. */
export function indexWrites(app: App, { store, limits, past }: Services): void {
  const config = { access: "define-index" as const, ...perMinute(limits.writesPerMinute) };

  app.put(
    addresses.index,
    {
      config,
      schema: {
        tags,
        operationId: "declareIndex",
        summary: "Declare an index, or change its weights",
        description:
          "Every declaration is a version of its own; what was calculated by one before can be looked at with `asOf`.",
        params: IndexAddress,
        body: IndexPut,
        response: answers({ 200: IndexDetail }, "stale", "not-allowed"),
      },
    },
    async (request) => {
      const { version, reason, preview, ...declared } = request.body;
      const index: CompositeIndex = { id: request.params.index, ...declared };
      const at = await lookedAt(store, undefined);
      if (preview) return previewed({ store, past }, { index, version }, request.visitor, at);
      const entries = await actedOn(store, request, reason, needs(index.id, version), (held, why) =>
        declareIndex(held, index, why),
      );
      const held = await declaredOr404(store, index.id, at);
      return { ...(await detailOf({ store, past }, held, FIRST_PAGE, request.visitor, at)), entries };
    },
  );

  app.delete(
    addresses.index,
    {
      config,
      schema: {
        tags,
        operationId: "removeIndex",
        summary: "Take a declaration back",
        description: "A shipped index is then again as it is shipped.",
        params: IndexAddress,
        querystring: Removal,
        response: answers({ 200: IndexList }, "not-found", "stale", "not-allowed"),
      },
    },
    async (request) => {
      const { version, reason } = request.query;
      const { index } = request.params;
      await actedOn(store, request, reason, needs(index, version), (held, why) => removeIndex(held, index, why));
      return listOf(store, {}, request.visitor);
    },
  );
}

const FIRST_PAGE: z.infer<typeof IndexQuery> = { sort: "rank", limit: 100 };

/** What a declaration would come to; refused where it is wrong. */
function previewed(
  services: Pick<Services, "store" | "past">,
  declared: DeclaredIndex,
  visitor: Visitor,
  at: LookedAt,
) {
  const fault = indexFault(declared.index);
  if (fault !== null) throw new HttpProblem("invalid-request", {}, [faulty(String(fault.params.field))]);
  return detailOf(services, declared, FIRST_PAGE, visitor, at);
}

const faulty = (field: string) => ({ path: `body.${field}`, rule: "other" as const, params: {} });

const needs = (id: string, version: number) => ({
  items: { index: [id], unit: "all" as const },
  versions: { index: new Map([[id, version]]) },
});

/** Weights are of the whole: only who may set them everywhere may. */
const mayDeclare = ({ authority }: Visitor): boolean =>
  mayAnywhere(authority, "define-index") && may(authority, "define-index", {}, new Map());

async function listOf(store: Store, { asOf, over, q }: z.infer<typeof IndexListQuery>, visitor: Visitor) {
  const at = await lookedAt(store, asOf);
  const declared = await declaredIndices(store, at.seq);
  const items = declared
    .map(presentSummary)
    .filter(
      (one) =>
        (over === undefined || one.over === over) &&
        (q === undefined || `${one.name.zh} ${one.name.en}`.toLowerCase().includes(q.toLowerCase())),
    );
  return { items, mayChange: mayDeclare(visitor), asOf: at.moment };
}

async function declaredOr404(store: Store, id: string, { seq }: LookedAt): Promise<DeclaredIndex> {
  const found = (await declaredIndices(store, seq)).find(({ index }) => index.id === id);
  if (found === undefined) throw new HttpProblem("not-found", { what: "index", id });
  return found;
}

/** For what day an index is calculated; commitments of a day that is past are judged for it first. */
async function wantedAt(past: PastDays, { day, moment }: LookedAt, year: string | undefined): Promise<Wanted> {
  const judged = await past.at(moment === null ? undefined : day, null);
  return { on: day, day: judged.day ?? null, year, ...(judged.seq === undefined ? {} : { seq: judged.seq }) };
}

async function detailOf(
  { store, past }: Pick<Services, "store" | "past">,
  { index, version }: DeclaredIndex,
  query: z.infer<typeof IndexQuery>,
  visitor: Visitor,
  at: LookedAt,
): Promise<z.infer<typeof IndexDetail>> {
  const { year, years, scores } = await calculate(store, index, await wantedAt(past, at, query.year));
  const chosen = chosenScores(scores, query);
  const { items, next } = stretchAfter(chosen, ({ subject }) => subject.id, query);
  return {
    ...{ id: index.id, version, shipped: version === 0, declaration: writable(index) },
    ...{ year, years: [...years], asOf: at.moment, on: at.day, mayChange: mayDeclare(visitor) },
    said: {
      "zh-CN": { method: sayIndexMethod(index, WEIGHT_DRAWS, "zh-CN") },
      en: { method: sayIndexMethod(index, WEIGHT_DRAWS, "en") },
    },
    ...{ draws: { ...WEIGHT_DRAWS }, peers: peersOf(scores), items: items.map(presentScore) },
    ...{ total: chosen.length, next, entries: [] },
  };
}

/** The declaration as answers tell it. */
const writable = (index: CompositeIndex): z.infer<typeof IndexDetail>["declaration"] => ({
  ...index,
  groups: index.groups.map((group) => ({ ...group, members: [...group.members] })),
});
