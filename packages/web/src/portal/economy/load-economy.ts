import type { EconomyBoard, EconomyPlaces, EconomySeries } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { type EconomyAddress, readEconomyAddress } from "../../address/economy.ts";
import { writeQuery } from "../../address/query.ts";
import type { Api } from "../../api/api.ts";
import { resource } from "../../api/resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

type Queried = Readonly<Record<string, unknown>>;

/** What was loaded, and the address it was read from. */
export interface EconomyLoaded<T> {
  readonly address: EconomyAddress;
  readonly told: T;
}

const base = "/api/v1/economy";
const asked = (path: string, query: string): string => (query === "" ? path : `${path}?${query}`);

/** Path of a place's board in the interface; `place` is its code, else its name. */
export const boardPath = (place: string): string => `${base}/${encodeURIComponent(place)}`;

/** Path of one series of a board in the interface. */
export const seriesPath = (place: string, key: string): string =>
  `${boardPath(place)}/series/${encodeURIComponent(key)}`;

/** Loads the places there is a board of. */
export const loadPlaces = async (
  { api, queries }: LoadContext,
  query: Queried,
): Promise<EconomyLoaded<EconomyPlaces>> => {
  const address = readEconomyAddress(query);
  const path = asked(base, writeQuery({ ...address }));
  return { address, told: await queries.fetchQuery(resource<EconomyPlaces>(api, path)) };
};

/** Loads the board of a place. */
export const loadBoard = async (
  { api, queries }: LoadContext,
  place: string,
  query: Queried,
): Promise<EconomyLoaded<EconomyBoard>> => {
  const address = readEconomyAddress(query);
  const path = asked(boardPath(place), writeQuery({ asOf: address.asOf }));
  return { address, told: await queries.fetchQuery(resource<EconomyBoard>(api, path)) };
};

/** Loads one series of a board. */
export const loadSeries = async (
  { api, queries }: LoadContext,
  { place, series }: { readonly place: string; readonly series: string },
  query: Queried,
): Promise<EconomyLoaded<EconomySeries>> => {
  const address = readEconomyAddress(query);
  const path = asked(seriesPath(place, series), writeQuery({ asOf: address.asOf }));
  return { address, told: await queries.fetchQuery(resource<EconomySeries>(api, path)) };
};
