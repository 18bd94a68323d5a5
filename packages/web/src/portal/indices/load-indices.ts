import type { IndexDetail, IndexList } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import {
  type IndexAddress,
  type IndicesAddress,
  indexQuery,
  readIndexAddress,
  readIndicesAddress,
} from "../../address/indices.ts";
import { writeQuery } from "../../address/query.ts";
import type { Api } from "../../api/api.ts";
import { resource } from "../../api/resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

type Queried = Readonly<Record<string, unknown>>;

/** What the list of indices shows. */
export interface IndicesLoaded {
  readonly address: IndicesAddress;
  readonly list: IndexList;
}

/** What the page of one index shows. */
export interface IndexLoaded {
  readonly address: IndexAddress;
  readonly index: IndexDetail;
}

/** Loads the indices a query names. */
export const loadIndices = async ({ api, queries }: LoadContext, query: Queried): Promise<IndicesLoaded> => {
  const address = readIndicesAddress(query);
  const text = writeQuery({ ...address });
  const path = `/api/v1/indices${text === "" ? "" : `?${text}`}`;
  return { address, list: await queries.fetchQuery(resource<IndexList>(api, path)) };
};

/** Loads the scores of one index. */
export const loadIndex = async ({ api, queries }: LoadContext, id: string, query: Queried): Promise<IndexLoaded> => {
  const address = readIndexAddress(query);
  const path = `/api/v1/indices/${encodeURIComponent(id)}?${indexQuery(address)}`;
  return { address, index: await queries.fetchQuery(resource<IndexDetail>(api, path)) };
};
