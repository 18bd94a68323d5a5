import { type BoardLine, boardLine, ECONOMY_BOARD } from "@lantu/core/judgements";
import type { Store } from "@lantu/store";
import { z } from "zod";
import { sendConclusions } from "../comparisons/export.ts";
import {
  addresses,
  EconomyBoard,
  EconomyBoardQuery,
  EconomyExportQuery,
  EconomyKey,
  type EconomyLine,
  EconomyPlaces,
  EconomyPlacesQuery,
  EconomySeries,
} from "../contract/index.ts";
import { BOARD_SERIES, type EconomyData, type EconomyServices, economyData } from "../economy/line-data.ts";
import { economyPlaces } from "../economy/places.ts";
import { isHeld, presentLine, presentSeries } from "../economy/present.ts";
import { standOf } from "../economy/stand.ts";
import { economyBoardTable, economySeriesTable } from "../exports/economy-table.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { stretchAfter } from "../indices/listed.ts";
import { isStandardPlace, placeOfStored, storedPlace } from "../observations/books.ts";
import { answers } from "./answers.ts";
import { documentsNamed } from "./comparing.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";
import { lookedAt } from "./work/as-of.ts";

const tags = ["judgements"];
const PlaceAddress = z.object({ place: z.string().min(1).max(100).describe("code of GB/T 2260, or a name") });
const SeriesAddress = PlaceAddress.extend({ key: EconomyKey });

/** The economy of places: which have series, and the board of one. */
export function economyRoutes(app: App, services: Services): void {
  const { store, limits } = services;
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.economy,
    {
      config,
      schema: {
        tags,
        operationId: "listEconomies",
        summary: "Places whose economy is watched",
        description: "Those with series of the board, by name.",
        querystring: EconomyPlacesQuery,
        response: answers({ 200: EconomyPlaces }),
      },
    },
    async ({ query }) => {
      const { day, moment } = await lookedAt(store, query.asOf);
      const found = await economyPlaces(store, { day, past: moment !== null, q: query.q });
      const { items, next } = stretchAfter(found, ({ place }) => place.code ?? place.name ?? "", query);
      return { items: [...items], total: found.length, next, asOf: moment };
    },
  );

  app.get(
    addresses.economyBoard,
    {
      config,
      schema: {
        tags,
        operationId: "getEconomy",
        summary: "The economy of a place",
        description:
          "Each series with its latest number, its change on the year, what was expected of it before it was known, the target of the year and where the year will end. Series nothing is held of stand there without a number.",
        params: PlaceAddress,
        querystring: EconomyBoardQuery,
        response: answers({ 200: EconomyBoard }, "not-found"),
      },
    },
    async ({ params, query }) => {
      const { day, moment } = await lookedAt(store, query.asOf);
      const data = await economyOr404(services, params.place, day);
      return { ...(await boardOf(store, data)), asOf: moment };
    },
  );

  app.get(
    addresses.economyExport,
    {
      config,
      schema: {
        tags,
        operationId: "exportEconomy",
        summary: "The economy of a place as a file",
        description: "A line for each series of the board.",
        params: PlaceAddress,
        querystring: EconomyExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The file, in the type of its format") }, "not-found"),
      },
    },
    async (request, reply) => {
      const { day } = await lookedAt(store, request.query.asOf);
      const data = await economyOr404(services, request.params.place, day);
      const { groups } = await boardOf(store, data);
      const items = streamed(groups.flatMap(({ lines }) => lines));
      const taken = { items, table: economyBoardTable, titles: new Map<string, string>(), name: "economy" };
      return sendConclusions(request, reply, request.query, taken);
    },
  );
}

/** One series of the board. */
export function economySeriesRoutes(app: App, services: Services): void {
  const { limits, store } = services;
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.economySeries,
    {
      config,
      schema: {
        tags,
        operationId: "getEconomySeries",
        summary: "A series of the economy of a place",
        description:
          "Every number with every publication of it, the same times of former years, what each part adds to the growth of the whole, what was expected and what is to come.",
        params: SeriesAddress,
        querystring: EconomyBoardQuery,
        response: answers({ 200: EconomySeries }, "not-found"),
      },
    },
    async ({ params, query }) => {
      const { day, moment } = await lookedAt(store, query.asOf);
      return { ...(await seriesOf(services, params, day)), asOf: moment };
    },
  );

  app.get(
    addresses.economySeriesExport,
    {
      config,
      schema: {
        tags,
        operationId: "exportEconomySeries",
        summary: "A series of the economy as a file",
        description: "A line for each publication of each number.",
        params: SeriesAddress,
        querystring: EconomyExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The file, in the type of its format") }, "not-found"),
      },
    },
    async (request, reply) => {
      const { day } = await lookedAt(store, request.query.asOf);
      const { points, name, unit, key } = await seriesOf(services, request.params, day);
      const table = economySeriesTable(name, unit);
      const taken = { items: streamed(points), table, titles: new Map<string, string>(), name: `economy-${key}` };
      return sendConclusions(request, reply, request.query, taken);
    },
  );
}

async function* streamed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** What is known of the economy of a place; not found where nobody knows such a place, whatever day is asked for. */
async function economyOr404(services: EconomyServices, written: string, day: string): Promise<EconomyData> {
  const { store } = services;
  const place = storedPlace(written);
  const data = await economyData(services, place, day);
  const isTold = data.vintages.size + data.targets.size > 0;
  if (
    isTold ||
    isStandardPlace(place) ||
    (await store.economy.places(BOARD_SERIES, null)).some((one) => one.place === place)
  )
    return data;
  throw new HttpProblem("not-found", { what: "place", id: written });
}

async function boardOf(store: Store, data: EconomyData): Promise<Omit<z.infer<typeof EconomyBoard>, "asOf">> {
  const held = await store.economy.warnings(data.place, data.on);
  const groups = ECONOMY_BOARD.map(({ id, name, lines }) => ({
    ...{ id, name },
    lines: lines.flatMap((line) => {
      const stand = standOf(data, line);
      return stand === null ? [] : [{ line: presentLine(data, stand, held), isHeld: isHeld(data, stand) }];
    }),
  }));
  const lines = groups.flatMap((group) => group.lines);
  return {
    ...{ place: placeOfStored(data.place), on: data.on },
    groups: groups.map((group) => ({ ...group, lines: group.lines.map(({ line }) => line) })),
    ...{ held: lines.filter((one) => one.isHeld).length, declared: lines.length },
    documents: await documentsNamed(store, documentsIn(lines.map(({ line }) => line))),
  };
}

/** Documents whose targets are told. */
const documentsIn = (lines: readonly Pick<EconomyLine, "target">[]): readonly string[] => [
  ...new Set(lines.flatMap(({ target }) => target?.citation.document ?? [])),
];

async function seriesOf(
  services: EconomyServices,
  { place, key }: z.infer<typeof SeriesAddress>,
  day: string,
): Promise<Omit<z.infer<typeof EconomySeries>, "asOf">> {
  const line: BoardLine | null = boardLine(key);
  const data = await economyOr404(services, place, day);
  const { store } = services;
  const stand = line === null ? null : standOf(data, line);
  if (stand === null) throw new HttpProblem("not-found", { what: "series", id: key });
  const series = presentSeries(data, stand, await store.economy.warnings(data.place, day));
  return {
    ...{ ...series, place: placeOfStored(data.place) },
    documents: await documentsNamed(store, documentsIn([series])),
  };
}
