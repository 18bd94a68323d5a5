import type { BookSection, CommitmentPage, DocumentSummary } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { type LedgerAddress, listQuery } from "../../address/ledger.ts";
import type { Api } from "../../api/api.ts";
import { commitmentsResource, documentsResource } from "../../api/resources.ts";
import { sectionsResource } from "./sections-resource.ts";

/** What the ledger page needs: a page of the list, the documents it can be filtered by, the sections of the one chosen. */
export interface Ledger {
  readonly page: CommitmentPage;
  readonly documents: readonly DocumentSummary[];
  /** Empty unless the list is filtered by a section. */
  readonly sections: readonly BookSection[];
}

interface LedgerContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

const sectionsFor = ({ api, queries }: LedgerContext, { document, section }: LedgerAddress) => {
  const [id] = document ?? [];
  return id === undefined || section === undefined ? [] : queries.ensureQueryData(sectionsResource(api, id));
};

/** Loads what an address of the ledger shows. */
export const loadLedger = async (context: LedgerContext, address: LedgerAddress): Promise<Ledger> => {
  const { api, queries } = context;
  const [page, documents, sections] = await Promise.all([
    queries.ensureQueryData(commitmentsResource(api, listQuery(address))),
    queries.ensureQueryData(documentsResource(api)),
    sectionsFor(context, address),
  ]);
  return { page, documents: documents.items, sections };
};
