import { Readable } from "node:stream";
import { SDMX_CSV_TYPE, SDMX_JSON_TYPE, type Observation as Told } from "@lantu/core/signals";
import type { ObservationFilter } from "@lantu/store";
import type { FastifyReply } from "fastify";
import type { z } from "zod";
import {
  addresses,
  Observation,
  ObservationEntry,
  ObservationExportQuery,
  type ObservationFormat,
  ObservationPage,
  ObservationQuery,
  ObservationSeriesQuery,
  ObservedSeriesList,
} from "../contract/index.ts";
import { observationText, plainHead, plainRows, withPlaces } from "../exports/observations.ts";
import { WORKBOOK, xlsxOf } from "../exports/xlsx.ts";
import type { App } from "../http/app.ts";
import { attachment } from "../http/attachment.ts";
import { answeredByCache, listTag } from "../http/etag.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf } from "../http/visitor.ts";
import { storedPlace } from "../observations/books.ts";
import { checkedEntry } from "../observations/enter-value.ts";
import { type ConceptNames, presentObservation, presentSeries } from "../observations/present-table.ts";
import { releaseId } from "../observations/take-in-table.ts";
import { answers } from "./answers.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

const tags = ["observations"];

/** Values, as a list and as series. */
export function observationRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.observations,
    {
      config,
      schema: {
        tags,
        operationId: "listObservations",
        summary: "Values of indicators",
        description:
          "By indicator, place and time; the latest vintage of each, or with `asKnownOn` what was known on a day.",
        querystring: ObservationQuery,
        response: answers({ 200: ObservationPage }),
      },
    },
    async (request, reply) => {
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const { after, before, limit, ...query } = request.query;
      const page = await store.observations.page({ ...filterOf(query), after, before, limit });
      const names = await namesOf(store, page.items);
      return { ...page, items: page.items.map((one) => presentObservation(one, names)) };
    },
  );

  app.get(
    addresses.observedSeries,
    {
      config,
      schema: {
        tags,
        operationId: "listObservedSeries",
        summary: "Values as series",
        description:
          "Put together by indicator, place, measure and part, each in the order of time: what a chart or a comparison shows.",
        querystring: ObservationSeriesQuery,
        response: answers({ 200: ObservedSeriesList }),
      },
    },
    async (request, reply) => {
      const { concept, place, release } = request.query;
      if (!(concept?.length || place?.length || release)) {
        throw new HttpProblem("invalid-request", {}, [{ path: "query.concept", rule: "required", params: {} }]);
      }
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const series = await store.observations.series(filterOf(request.query));
      return presentSeries(series, await namesOf(store, series));
    },
  );
}

/** Values as files. */
export function observationExports(app: App, { store, limits }: Services): void {
  app.get(
    addresses.observationExport,
    {
      config: { access: "public", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags,
        operationId: "exportObservations",
        summary: "Values as a file",
        description:
          "CSV and workbook for people, SDMX-CSV 2.0 and SDMX-JSON 2.0 for programs; what is imported again is the same.",
        querystring: ObservationExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The file, in the type of its format") }),
      },
    },
    async (request, reply) => {
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const { format, lang, ...query } = request.query;
      const names = new Map((await store.concepts.list()).map(({ id, name }) => [id, name]));
      const nameOf = (concept: string) => names.get(concept) ?? null;
      const order = format === "sdmx-json" ? "known-on" : "series";
      const values = withPlaces(store.observations.all(filterOf(query), order));
      return sendAs(reply, format, values, { nameOf, language: lang });
    },
  );
}

const FORMATS: Readonly<Record<ObservationFormat, { readonly type: string; readonly extension: string }>> = {
  csv: { type: "text/csv; charset=utf-8; header=present", extension: "csv" },
  xlsx: { type: WORKBOOK, extension: "xlsx" },
  "sdmx-csv": { type: `${SDMX_CSV_TYPE}; charset=utf-8`, extension: "sdmx.csv" },
  "sdmx-json": { type: SDMX_JSON_TYPE, extension: "sdmx.json" },
};

function sendAs(
  reply: FastifyReply,
  format: ObservationFormat,
  values: AsyncIterable<Told>,
  named: Parameters<typeof plainHead>[0],
): FastifyReply {
  const { type, extension } = FORMATS[format];
  const day = new Date().toISOString().slice(0, 10);
  reply.type(type).header("content-disposition", attachment(`lantu-observations-${day}.${extension}`));
  if (format === "xlsx") {
    const head = plainHead(named);
    return reply.send(xlsxOf({ sheet: "observations", head, widths: head.map(() => WIDTH) }, plainRows(values, named)));
  }
  const text = observationText(values, format, named);
  return reply.send(Readable.from(text, { objectMode: false }));
}

/** Characters of a column. */
const WIDTH = 16;

/** Values entered by hand. */
export function observationEntry(app: App, { store, limits }: Services): void {
  app.post(
    addresses.observations,
    {
      config: { access: "observe", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "enterObservation",
        summary: "Enter one value by hand",
        description:
          "Checked as a row of a table is, and public at once, as a release of its own that can be withdrawn. A correction needs a later date of publication than the value it corrects, which stays.",
        body: ObservationEntry,
        response: answers({ 201: Observation }, "observation-invalid", "observation-known"),
      },
    },
    async ({ body, visitor }, reply) => {
      const { observation, row } = await checkedEntry(store, body);
      const asked = { actor: actorOf(visitor), reason: body.reason };
      const outcome = await store.observations.enter(releaseId(), observation, asked, row);
      if (outcome.kind === "refused") throw new HttpProblem("observation-known", {});
      reply.code(201);
      return presentObservation(outcome.value, await namesOf(store, [outcome.value]));
    },
  );
}

/** A filter as the store has it. */
function filterOf(query: z.infer<typeof ObservationSeriesQuery>): ObservationFilter {
  const { concept, place, measure, breakdown, status, from, to, release, asKnownOn, vintages } = query;
  const part = breakdown?.length === 1 && breakdown[0] === "_T" ? ("whole" as const) : breakdown;
  return {
    ...{ concepts: concept, places: place?.map(storedPlace), measures: measure, breakdown: part, statuses: status },
    ...{ from, to, release, asKnownOn, vintages },
  };
}

/** Names of the concepts of values. */
async function namesOf(
  store: Services["store"],
  values: readonly { readonly concept: string }[],
): Promise<ConceptNames> {
  const wanted = new Set(values.map(({ concept }) => concept));
  if (wanted.size === 0) return new Map();
  const concepts = await store.concepts.list();
  return new Map(concepts.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
}
