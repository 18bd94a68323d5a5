import type { JudgedCounts, JudgedFilter, JudgedSort, JudgedTold, Store } from "@lantu/store";
import { sendConclusions } from "../../comparisons/export.ts";
import {
  addresses,
  JudgementExportQuery,
  type JudgementFacets,
  type JudgementLine,
  JudgementPage,
  JudgementQuery,
  StatusesQuery,
  StatusMarks,
} from "../../contract/index.ts";
import { judgementTable } from "../../exports/judgement-rows.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { presentLine } from "../../judging/present-lines.ts";
import { namedUnit } from "../../reporting/due.ts";
import { answers } from "../answers.ts";
import { titlesOf } from "../comparing.ts";
import { followable } from "../event-stream.ts";
import { bytesOf } from "../originals.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { filterOf, judgedOrCached, tags } from "./asked.ts";

/** How commitments stand: lists, marks and files. */
export function judgementRoutes(app: App, { store, past, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };
  const services = { store, past };

  app.get(
    addresses.judgements,
    {
      config,
      schema: {
        tags,
        operationId: "listJudgements",
        summary: "How commitments stand",
        description: "By published rules, for today or for any day that is past, from what was known by its end.",
        querystring: JudgementQuery,
        response: answers({ 200: JudgementPage }),
      },
    },
    async (request, reply) => {
      const { asOf, after, before, limit, sort, ...query } = request.query;
      refuseChapterAlone(query);
      const at = await judgedOrCached(services, request, reply, asOf, query.document ?? null);
      if (at === null) return reply;
      const filter = await filterOf(store, query, at.when);
      const { facets, items, ...page } = await store.judgements.page({ ...filter, after, before, limit, sort });
      return { ...page, ...at.as, items: items.map(presentLine), facets: await presentFacets(store, facets) };
    },
  );

  app.get(
    addresses.judgementStatuses,
    {
      config,
      schema: {
        tags,
        operationId: "listStatuses",
        summary: "Statuses alone",
        description: "Of a document, or of some commitments: marks to show beside a text or a list.",
        querystring: StatusesQuery,
        response: answers({ 200: StatusMarks }),
      },
    },
    async (request, reply) => {
      const { document, commitment, asOf } = request.query;
      if (document === undefined && commitment === undefined) {
        throw new HttpProblem("invalid-request", {}, [{ path: "query.document", rule: "required", params: {} }]);
      }
      const documents = document === undefined ? documentsOf(commitment ?? []) : [document];
      const at = await judgedOrCached(services, request, reply, asOf, documents);
      if (at === null) return reply;
      const marks = await store.judgements.marks({ ...at.when, document: documents, commitment, superseded: true });
      return { ...at.as, items: Object.fromEntries(marks.map(({ commitment: id, ...mark }) => [id, mark])) };
    },
  );

  app.get(
    addresses.judgementExport,
    {
      config,
      schema: {
        tags,
        operationId: "exportJudgements",
        summary: "How commitments stand, as a file",
        description: "CSV and workbook for people, lines of JSON for programs.",
        querystring: JudgementExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The file, in the type of its format") }),
      },
    },
    async (request, reply) => {
      const { asOf, sort, format, lang, ...query } = request.query;
      refuseChapterAlone(query);
      const at = await judgedOrCached(services, request, reply, asOf, query.document ?? null);
      if (at === null) return reply;
      const items = allPresented(store, await filterOf(store, query, at.when), sort);
      const taken = { items, table: judgementTable, titles: await titlesOf(store), name: "judgements" };
      return sendConclusions(request, reply, { format, lang }, taken);
    },
  );
}

/** What is judged, as it happens (server-sent events). */
export function judgementEventRoutes(app: App, { judged }: Services): void {
  followable<JudgedTold>(app, {
    ...{ address: addresses.judgementEvents, access: "public", tag: "judgements", operationId: "followJudgements" },
    ...{ summary: "Follow judgements as they change", name: "judged", events: judged, shown: (one) => one },
    description: "Each has a JudgedEvent as data: documents with commitments that are judged otherwise now.",
  });
}

/** The number of a chapter names one within a document. */
function refuseChapterAlone({ chapter, document }: Pick<JudgedFilter, "chapter" | "document">): void {
  if (chapter === undefined || document?.length === 1) return;
  throw new HttpProblem("invalid-request", {}, [{ path: "query.chapter", rule: "other", params: {} }]);
}

const documentsOf = (commitments: readonly string[]): string[] => [
  ...new Set(commitments.map((commitment) => commitment.split("-")[0] ?? "")),
];

async function* allPresented(store: Store, filter: JudgedFilter, sort: JudgedSort): AsyncGenerator<JudgementLine> {
  for await (const line of store.judgements.all(filter, sort)) yield presentLine(line);
}

/** Counts by value, the most frequent first; units by their names. */
async function presentFacets(store: Store, facets: JudgedCounts["facets"]): Promise<JudgementFacets> {
  const { units } = await store.assigning.book();
  const byId = new Map([...units].map(([id, { value }]) => [id, value]));
  const counted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    ...{ status: counted(facets.status), basis: counted(facets.basis), rule: counted(facets.rule) },
    reason: counted(facets.reason).filter(({ value }) => value !== "none"),
    ...{ kind: counted(facets.kind), nature: counted(facets.nature), document: counted(facets.document) },
    ...{ due: counted(facets.due), disagrees: counted(facets.disagrees) },
    unit: counted(facets.unit).flatMap(({ value, count }) => {
      const unit = namedUnit(byId, value);
      return unit === null ? [] : [{ unit, count }];
    }),
  };
}
