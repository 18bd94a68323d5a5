import type { DocumentSummary, Finding, FindingPage, FindingRules } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { type FindingAddress, findingQuery } from "../../address/findings.ts";
import type { Api } from "../../api/api.ts";
import { documentsResource, findingResource, findingRulesResource, findingsResource } from "../../api/resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** What the list of findings needs. */
export interface FindingsHeld {
  readonly page: FindingPage;
  readonly documents: readonly DocumentSummary[];
  readonly rules: FindingRules;
}

/** What the page of one finding needs. */
export interface FindingHeld {
  readonly finding: Finding;
  readonly documents: readonly DocumentSummary[];
  readonly rules: FindingRules;
}

/** Loads the findings an address names. */
export const loadFindings = async ({ api, queries }: LoadContext, address: FindingAddress): Promise<FindingsHeld> => {
  const [page, documents, rules] = await Promise.all([
    queries.fetchQuery(findingsResource(api, findingQuery(address))),
    queries.ensureQueryData(documentsResource(api)),
    queries.ensureQueryData(findingRulesResource(api)),
  ]);
  return { page, documents: documents.items, rules };
};

/** Loads one finding. */
export const loadFinding = async ({ api, queries }: LoadContext, id: string): Promise<FindingHeld> => {
  const [finding, documents, rules] = await Promise.all([
    queries.fetchQuery(findingResource(api, id)),
    queries.ensureQueryData(documentsResource(api)),
    queries.ensureQueryData(findingRulesResource(api)),
  ]);
  return { finding, documents: documents.items, rules };
};
