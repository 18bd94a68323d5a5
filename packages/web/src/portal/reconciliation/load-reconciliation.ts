import type { DocumentDetail, DocumentSummary, ReconciliationPage } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { type ReconciliationAddress, reconciliationQuery } from "../../address/reconciliation.ts";
import type { Api } from "../../api/api.ts";
import { documentResource, documentsResource, reconciliationsResource } from "../../api/resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** What the page of one plan's targets needs. */
export interface PlanTargets {
  readonly document: DocumentDetail;
  readonly page: ReconciliationPage;
}

/** What the page of all targets needs: a page of the list, and the documents it can be filtered by. */
export interface AllTargets {
  readonly documents: readonly DocumentSummary[];
  readonly page: ReconciliationPage;
}

/** Loads the targets of one plan that an address names. */
export const loadPlanTargets = async (
  { api, queries }: LoadContext,
  id: string,
  address: ReconciliationAddress,
): Promise<PlanTargets> => {
  const query = reconciliationQuery({ ...address, document: [id] });
  const [document, page] = await Promise.all([
    queries.ensureQueryData(documentResource(api, id)),
    queries.fetchQuery(reconciliationsResource(api, query)),
  ]);
  return { document, page };
};

/** Loads the targets of all plans that an address names. */
export const loadAllTargets = async (
  { api, queries }: LoadContext,
  address: ReconciliationAddress,
): Promise<AllTargets> => {
  const [documents, page] = await Promise.all([
    queries.ensureQueryData(documentsResource(api)),
    queries.fetchQuery(reconciliationsResource(api, reconciliationQuery(address))),
  ]);
  return { documents: documents.items, page };
};
