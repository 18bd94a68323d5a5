import type {
  ConceptHistory,
  ConceptList,
  ConceptVersions,
  SeriesDetails,
  SeriesPage,
  ToldConceptPage,
} from "@lantu/server/contract";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "./api.ts";
import { resource } from "./resources.ts";

/** One page of what is told of which concept; `query` is an encoded query string without `?`. */
export const toldConceptsResource = (api: Api, query: string) =>
  resource<ToldConceptPage>(api, `/api/v1/concepts/told?${query}`);

/** The versions of a registered concept's definition, the latest first. */
export const conceptResource = (api: Api, id: string) =>
  resource<ConceptVersions>(api, `/api/v1/concepts/${encodeURIComponent(id)}`);

/** Every registered indicator in its present definition. */
export const conceptsResource = (api: Api) => resource<ConceptList>(api, "/api/v1/concepts");

/** What became of a registered concept, and who changed what of it. */
export const conceptHistoryResource = (api: Api, id: string) =>
  resource<ConceptHistory>(api, `/api/v1/concepts/${encodeURIComponent(id)}/history`);

/** One page of series; `query` is an encoded query string without `?`. */
export const seriesResource = (api: Api, query: string) => resource<SeriesPage>(api, `/api/v1/series?${query}`);

/** Series with all their points; `query` is an encoded query string without `?`. */
export const seriesDetailsResource = (api: Api, query: string) =>
  resource<SeriesDetails>(api, `/api/v1/series/details?${query}`);

/** Under this key the last act a person did on a concept is kept, for the page it leads to. */
export const lastActKey = ["concept-act"] as const;

const hoursToBeijing = 8;

/** The day a chart is drawn on, in Beijing. The server says it, so that the page a browser takes over has the same. */
export const todayResource = queryOptions({
  queryKey: ["today"],
  queryFn: () => new Date(Date.now() + hoursToBeijing * 3_600_000).toISOString().slice(0, 10),
  staleTime: Number.POSITIVE_INFINITY,
});
