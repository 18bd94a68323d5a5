import type { BookSection, CommitmentPage, DocumentSummary, StatusMarks } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { readDay } from "../../address/as-of.ts";
import { type LedgerAddress, listQuery } from "../../address/ledger.ts";
import type { Api } from "../../api/api.ts";
import { statusesResource } from "../../api/judgement-resources.ts";
import { commitmentsResource, documentsResource } from "../../api/resources.ts";
import { sectionsResource } from "./sections-resource.ts";

/** What the ledger page needs: a page of the list, the documents it can be filtered by, the sections of the one chosen. */
export interface Ledger {
  readonly page: CommitmentPage;
  readonly documents: readonly DocumentSummary[];
  /** Empty unless the list is filtered by a section. */
  readonly sections: readonly BookSection[];
  /** How the commitments of the page stand, by their ids; null where nothing was judged. */
  readonly marks: StatusMarks["items"] | null;
}

interface LedgerContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

const sectionsFor = ({ api, queries }: LedgerContext, { document, section }: LedgerAddress) => {
  const [id] = document ?? [];
  return id === undefined || section === undefined ? [] : queries.ensureQueryData(sectionsResource(api, id));
};

/** How they stand; a ledger without statuses is a ledger still. */
const marksOf = async (
  { api, queries }: LedgerContext,
  { items }: CommitmentPage,
  address: LedgerAddress,
): Promise<Ledger["marks"]> => {
  if (items.length === 0) return null;
  const commitment = items.map(({ id }) => id);
  const marks = await queries
    .ensureQueryData(statusesResource(api, { commitment }, readDay(address)))
    .catch(() => null);
  return marks === null || Object.keys(marks.items).length === 0 ? null : marks.items;
};

/** Loads what an address of the ledger shows. */
export const loadLedger = async (context: LedgerContext, address: LedgerAddress): Promise<Ledger> => {
  const { api, queries } = context;
  const [page, documents, sections] = await Promise.all([
    queries.ensureQueryData(commitmentsResource(api, listQuery(address))),
    queries.ensureQueryData(documentsResource(api)),
    sectionsFor(context, address),
  ]);
  return { page, documents: documents.items, sections, marks: await marksOf(context, page, address) };
};
