import type { AlignmentMatrix, AlignmentPage } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { type AlignmentAddress, alignmentFilter, alignmentPageSizes } from "../../address/alignment.ts";
import { writeQuery } from "../../address/query.ts";
import { type Api, ApiError } from "../../api/api.ts";
import { alignablesResource, alignmentMatrixResource, alignmentResource } from "../../api/resources.ts";
import { pairsOfDocument } from "./neighbours.ts";

/** Two documents side by side, as their page shows them. */
export type OpenAlignment =
  | { readonly kind: "lines"; readonly page: AlignmentPage; readonly matrix: AlignmentMatrix }
  | { readonly kind: "matrix"; readonly matrix: AlignmentMatrix }
  /** Nothing tells how the two lie to each other. */
  | { readonly kind: "undecided" }
  /** One of the two is not held, or not shown to this reader. */
  | { readonly kind: "unheld" };

interface AlignmentContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** Fetches which documents a plan can be laid beside. A plan is shown without them where they cannot be had. */
export const prepareNeighbours = ({ api, queries }: AlignmentContext, document: string): Promise<void> =>
  queries.prefetchQuery(alignablesResource(api, pairsOfDocument(document)));

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Query of the lines behind a page of an alignment. */
const linesQuery = (address: AlignmentAddress): string => {
  const { view = "list", after, before } = address;
  const [limit, order] =
    view === "reader" ? [alignmentPageSizes.reader, "reading"] : [alignmentPageSizes.list, undefined];
  return writeQuery({ ...alignmentFilter(address), after, before, limit, order });
};

const opened = async ({ api, queries }: AlignmentContext, { from, to }: Pair, address: AlignmentAddress) => {
  const chapters = queries.fetchQuery(alignmentMatrixResource(api, from, to, writeQuery({ mode: address.mode })));
  if (address.view === "matrix") return { kind: "matrix" as const, matrix: await chapters };
  const lines = queries.fetchQuery(alignmentResource(api, from, to, linesQuery(address)));
  const [page, matrix] = await Promise.all([lines, chapters]);
  return { kind: "lines" as const, page, matrix };
};

/** Loads what an address of two documents side by side shows. Throws {@link ApiError} where the server fails. */
export const loadAlignment = async (
  context: AlignmentContext,
  pair: Pair,
  address: AlignmentAddress,
): Promise<OpenAlignment> => {
  try {
    return await opened(context, pair, address);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { kind: "unheld" };
    if (error instanceof ApiError && error.problem?.code === "not-alignable") return { kind: "undecided" };
    throw error;
  }
};
