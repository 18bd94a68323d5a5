import type { DocumentDetail, Edition } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { type EditionAddress, editionFilter, editionPageSize } from "../../../address/edition.ts";
import { writeQuery } from "../../../address/query.ts";
import type { Api } from "../../../api/api.ts";
import { documentResource, editionResource } from "../../../api/resources.ts";

/** What the page of a report needs. */
export interface OpenEdition {
  readonly document: DocumentDetail;
  readonly edition: Edition;
}

/** Loads a document's editions and the stretch of the report its address names. */
export const loadEdition = async (
  { api, queries }: { readonly api: Api; readonly queries: QueryClient },
  id: string,
  address: EditionAddress,
): Promise<OpenEdition> => {
  const query = writeQuery({ ...editionFilter(address), offset: address.offset, limit: editionPageSize });
  const [document, edition] = await Promise.all([
    queries.fetchQuery(documentResource(api, id)),
    queries.fetchQuery(editionResource(api, id, query)),
  ]);
  return { document, edition };
};
