import type { Concept } from "@lantu/core/indicators";
import type { SeriesFilter, SeriesWhole, Store } from "@lantu/store";
import type { z } from "zod";
import { sendConclusions } from "../comparisons/export.ts";
import { observedOf } from "../comparisons/observed.ts";
import { observedAlone } from "../comparisons/observed-alone.ts";
import { presentSeriesDetail, presentSummary, presentToldConcept } from "../comparisons/present.ts";
import {
  addresses,
  type SeriesDetail,
  SeriesDetailQuery,
  SeriesDetails,
  SeriesExportQuery,
  SeriesPage,
  SeriesQuery,
  ToldConceptPage,
  ToldConceptQuery,
} from "../contract/index.ts";
import { seriesTable } from "../exports/comparison-rows.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { furnish } from "../observations/books.ts";
import { answers } from "./answers.ts";
import { documentsNamed, standOrCached, tags, titlesOf } from "./comparing.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

/** Concepts and series in lists. */
export function seriesRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.toldConcepts,
    {
      config,
      schema: {
        tags,
        operationId: "listToldConcepts",
        summary: "What is told of each indicator",
        description: "Registered and provisional ones: how often, where, from when to when. The most often told first.",
        querystring: ToldConceptQuery,
        response: answers({ 200: ToldConceptPage }),
      },
    },
    async (request, reply) => {
      if ((await standOrCached(store, request, reply)) === null) return reply;
      await furnish(store);
      const { place, ...query } = request.query;
      const { items, ...page } = await store.comparisons.toldConcepts({ ...query, places: place });
      return { ...page, items: items.map(presentToldConcept) };
    },
  );

  app.get(
    addresses.series,
    {
      config,
      schema: {
        tags,
        operationId: "listSeries",
        summary: "Series",
        description: "Everything told of one indicator, place, measure and part, by name, then place.",
        querystring: SeriesQuery,
        response: answers({ 200: SeriesPage }),
      },
    },
    async (request, reply) => {
      if ((await standOrCached(store, request, reply)) === null) return reply;
      const { after, before, limit, ...query } = request.query;
      const { items, ...page } = await store.comparisons.series({ ...filterOf(query), after, before, limit });
      const documents = await documentsNamed(
        store,
        items.flatMap((one) => one.documents),
      );
      return { ...page, items: items.map(presentSummary), documents };
    },
  );
}

/** Series whole, and as files. */
export function seriesDetailRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.seriesDetails,
    {
      config,
      schema: {
        tags,
        operationId: "getSeriesDetails",
        summary: "Series with all their points",
        description:
          "What a chart or a comparison shows: what documents tell, each with its sentence, and what was observed.",
        querystring: SeriesDetailQuery,
        response: answers({ 200: SeriesDetails }),
      },
    },
    async (request, reply) => {
      const { limit, ...query } = request.query;
      if (!Object.values(query).some((value) => value !== undefined && value.length > 0)) {
        throw new HttpProblem("invalid-request", {}, [{ path: "query.concept", rule: "required", params: {} }]);
      }
      if ((await standOrCached(store, request, reply)) === null) return reply;
      const found = await store.comparisons.wholeSeries(filterOf(query), limit + 1);
      const alone = found.length > limit ? [] : await observedAlone(store, filterOf(query), found, limit + 1);
      const shown = [...found, ...alone].slice(0, limit);
      const documents = await documentsNamed(
        store,
        shown.flatMap((one) => one.documents),
      );
      return { items: await detailed(store, shown), more: found.length + alone.length > limit, documents };
    },
  );

  app.get(
    addresses.seriesExport,
    {
      config,
      schema: {
        tags,
        operationId: "exportSeries",
        summary: "Series as a file",
        description: "CSV and workbook with a line for each point, lines of JSON with a series each.",
        querystring: SeriesExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The file, in the type of its format") }),
      },
    },
    async (request, reply) => {
      if ((await standOrCached(store, request, reply)) === null) return reply;
      const items = allDetailed(store, filterOf(request.query));
      const taken = { items, table: seriesTable, titles: await titlesOf(store), name: "series" };
      return sendConclusions(request, reply, request.query, taken);
    },
  );
}

type Detail = z.infer<typeof SeriesDetail>;

/** Series of an export looked up at a time. */
const BATCH = 100;

async function* allDetailed(store: Store, filter: SeriesFilter): AsyncGenerator<Detail> {
  let batch: SeriesWhole[] = [];
  const names: SeriesWhole[] = [];
  for await (const series of store.comparisons.allSeries(filter)) {
    batch.push(series);
    names.push({ ...series, points: [] });
    if (batch.length < BATCH) continue;
    yield* await detailed(store, batch);
    batch = [];
  }
  yield* await detailed(store, [...batch, ...(await observedAlone(store, filter, names))]);
}

async function detailed(store: Store, series: readonly SeriesWhole[]): Promise<Detail[]> {
  const figures = series.flatMap(({ points }) => points.map(({ figure }) => figure));
  const commitments = await store.comparisons.commitmentsOf(figures);
  const observed = await observedOf(store, series);
  const definitions = await definitionsOf(store, series);
  return series.map((one) => presentSeriesDetail(one, commitments, observed(one), definitions.get(one.id)));
}

/** Definitions of the concepts of series, by the series' ids. */
async function definitionsOf(store: Store, series: readonly SeriesWhole[]): Promise<ReadonlyMap<string, Concept>> {
  await furnish(store);
  const registered = series.filter(({ concept }) => concept.kind === "registered");
  const held = await store.concepts.list([...new Set(registered.map(({ concept }) => concept.id))]);
  const byId = new Map(held.map((concept) => [concept.id, concept]));
  return new Map(
    registered.flatMap(({ id, concept }) => {
      const definition = byId.get(concept.id);
      return definition === undefined ? [] : [[id, definition] as const];
    }),
  );
}

function filterOf(query: Omit<z.infer<typeof SeriesExportQuery>, "format" | "lang">): SeriesFilter {
  const { id, concept, place, measure, document, kind, q } = query;
  return { ids: id, concepts: concept, places: place, measures: measure, documents: document, kind, q };
}
