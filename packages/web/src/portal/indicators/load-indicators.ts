import type { ToldConceptPage } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { type IndicatorsAddress, toldQuery } from "../../address/indicators.ts";
import type { Api } from "../../api/api.ts";
import { toldConceptsResource } from "../../api/series-resources.ts";

/** What a loader may use. */
export interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** Loads what a page of the list of indicators shows. */
export const loadIndicators = ({ api, queries }: LoadContext, address: IndicatorsAddress): Promise<ToldConceptPage> =>
  queries.ensureQueryData(toldConceptsResource(api, toldQuery(address)));
