import type { SeriesDetails, SeriesPage } from "@lantu/server/contract";
import { type CompareAddress, comparedQuery } from "../../address/indicators.ts";
import { writeQuery } from "../../address/query.ts";
import { seriesDetailsResource, seriesResource, todayResource } from "../../api/series-resources.ts";
import type { LoadContext } from "../indicators/load-indicators.ts";

/** What the page that compares shows. */
export interface Comparison {
  /** Null where the address names no series. */
  readonly details: SeriesDetails | null;
  /** Series whose names hold the words looked for; null where none are. */
  readonly found: SeriesPage | null;
  readonly today: string;
}

/** So many series are offered to be added. */
const offered = 30;

/** Details come by name; a reader's own order is the address's. */
const inOrder = (details: SeriesDetails, ids: readonly string[] | undefined): SeriesDetails =>
  ids === undefined
    ? details
    : { ...details, items: [...details.items].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) };

/** Loads what an address compares. */
export const loadComparison = async ({ api, queries }: LoadContext, address: CompareAddress): Promise<Comparison> => {
  const query = comparedQuery(address);
  const [details, found, today] = await Promise.all([
    query === null ? null : queries.ensureQueryData(seriesDetailsResource(api, query)),
    address.q === undefined
      ? null
      : queries.ensureQueryData(seriesResource(api, writeQuery({ q: address.q, limit: offered }))),
    queries.ensureQueryData(todayResource),
  ]);
  return { details: details === null ? null : inOrder(details, address.series), found, today };
};
