import type { DocumentSummary, WarningDetail, WarningPage } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { asOfQuery, readDay } from "../../address/as-of.ts";
import { readWarningsAddress, type WarningsAddress, warningsQuery } from "../../address/warnings.ts";
import type { Api } from "../../api/api.ts";
import { documentsResource, resource } from "../../api/resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** What the feed of warnings shows, and the address it was read from. */
export interface WarningsLoaded {
  readonly address: WarningsAddress;
  readonly page: WarningPage;
  readonly documents: readonly DocumentSummary[];
}

/** Loads the warnings a query names. Always anew: somebody may have answered meanwhile. */
export const loadWarnings = async (
  { api, queries }: LoadContext,
  query: Readonly<Record<string, unknown>>,
): Promise<WarningsLoaded> => {
  const address = readWarningsAddress(query);
  const [page, documents] = await Promise.all([
    queries.fetchQuery(resource<WarningPage>(api, `/api/v1/warnings?${warningsQuery(address)}`)),
    queries.ensureQueryData(documentsResource(api)),
  ]);
  return { address, page, documents: documents.items };
};

/** Path of one warning in the interface. */
export const warningPath = (id: string): string => `/api/v1/warnings/${encodeURIComponent(id)}`;

/** Loads one warning, on the day the address names as it was known then. */
export const loadWarning = (
  { api, queries }: LoadContext,
  id: string,
  query: Readonly<Record<string, unknown>>,
): Promise<WarningDetail> =>
  queries.fetchQuery(resource<WarningDetail>(api, `${warningPath(id)}${asOfQuery({ asOf: readDay(query) })}`));
