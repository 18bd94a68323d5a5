import type { AlignableList, DocumentSummary } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import type { AlignablesAddress } from "../../address/alignment.ts";
import { writeQuery } from "../../address/query.ts";
import type { Api } from "../../api/api.ts";
import { alignablesResource, documentsResource } from "../../api/resources.ts";

/** Pairs of documents that can be laid side by side, and every document held, to choose any two. */
export interface Alignables {
  readonly list: AlignableList;
  readonly documents: readonly DocumentSummary[];
}

/** Loads what the page of pairs shows. */
export const loadAlignables = async (
  { api, queries }: { readonly api: Api; readonly queries: QueryClient },
  { mode, document, place }: AlignablesAddress,
): Promise<Alignables> => {
  const [list, documents] = await Promise.all([
    queries.fetchQuery(alignablesResource(api, writeQuery({ mode, document, place }))),
    queries.fetchQuery(documentsResource(api)),
  ]);
  return { list, documents: documents.items };
};
