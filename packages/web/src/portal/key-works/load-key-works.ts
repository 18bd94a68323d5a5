import type { DocumentSummary, KeyWorkPage, KeyWorkYears, Unit, UnitList } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { type KeyWorksAddress, keyWorksQuery } from "../../address/key-works.ts";
import type { Api } from "../../api/api.ts";
import { documentsResource, resource } from "../../api/resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** What the page of a folder needs. */
export interface KeyWorksHeld {
  readonly page: KeyWorkPage;
  readonly years: KeyWorkYears["items"];
  readonly documents: readonly DocumentSummary[];
  readonly units: readonly Unit[];
}

const base = "/api/v1/key-works";

/** The years with a folder, the latest first. */
export const loadYears = async ({ api, queries }: LoadContext): Promise<KeyWorkYears["items"]> =>
  (await queries.fetchQuery(resource<KeyWorkYears>(api, base))).items.toSorted((a, b) => b.year - a.year);

/** Loads the folder of a year as an address names it. */
export const loadKeyWorks = async (
  context: LoadContext,
  year: number,
  address: KeyWorksAddress,
): Promise<KeyWorksHeld> => {
  const { api, queries } = context;
  const [page, years, documents, units] = await Promise.all([
    queries.fetchQuery(resource<KeyWorkPage>(api, `${base}/${year}?${keyWorksQuery(address)}`)),
    loadYears(context),
    queries.ensureQueryData(documentsResource(api)),
    queries.ensureQueryData(resource<UnitList>(api, "/api/v1/units")),
  ]);
  return { page, years, documents: documents.items, units: units.items };
};
