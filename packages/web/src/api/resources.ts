import type {
  AlignableList,
  AlignmentMatrix,
  AlignmentPage,
  CommitmentDetail,
  CommitmentPage,
  DocumentDetail,
  DocumentList,
  Edition,
  Finding,
  FindingPage,
  FindingRules,
  Overview,
  ReconciliationPage,
  SearchPage,
} from "@lantu/server/contract";
import { queryOptions } from "@tanstack/react-query";
import { type AsOfAddress, asOfQuery } from "../address/as-of.ts";
import type { Api } from "./api.ts";

/** A query whose key is the API path it reads, so that server and browser share one cache entry. */
export const resource = <T>(api: Api, path: string) =>
  queryOptions({ queryKey: [path], queryFn: () => api.get<T>(path) });

export const overviewResource = (api: Api) => resource<Overview>(api, "/api/v1/overview");

/** One commitment, as known now or then. */
export const commitmentResource = (api: Api, id: string, then: AsOfAddress = {}) =>
  resource<CommitmentDetail>(api, `/api/v1/commitments/${encodeURIComponent(id)}${asOfQuery(then)}`);

/** One page of the ledger; `query` is an encoded query string without `?`. */
export const commitmentsResource = (api: Api, query: string) =>
  resource<CommitmentPage>(api, `/api/v1/commitments${query === "" ? "" : `?${query}`}`);

/** One page of hits; `query` is an encoded query string without `?`. */
export const searchResource = (api: Api, query: string) => resource<SearchPage>(api, `/api/v1/search?${query}`);

/** The published documents, by the start of their period, superseded ones too. */
export const documentsResource = (api: Api) => resource<DocumentList>(api, "/api/v1/documents?superseded=include");

export const documentResource = (api: Api, id: string) =>
  resource<DocumentDetail>(api, `/api/v1/documents/${encodeURIComponent(id)}`);

/** What a document made of the edition before; `query` is an encoded query string without `?`. */
export const editionResource = (api: Api, id: string, query: string) =>
  resource<Edition>(api, `/api/v1/documents/${encodeURIComponent(id)}/edition?${query}`);

const reconciliations = "/api/v1/reconciliations";
const findings = "/api/v1/findings";

/** One page of targets and what became of them; `query` is an encoded query string without `?`. */
export const reconciliationsResource = (api: Api, query: string) =>
  resource<ReconciliationPage>(api, `${reconciliations}?${query}`);

/** One page of findings; `query` is an encoded query string without `?`. */
export const findingsResource = (api: Api, query: string) => resource<FindingPage>(api, `${findings}?${query}`);

export const findingResource = (api: Api, id: string) =>
  resource<Finding>(api, `${findings}/${encodeURIComponent(id)}`);

export const findingRulesResource = (api: Api) => resource<FindingRules>(api, `${findings}/rules`);

const concluded = [reconciliations, findings, "/api/v1/series", "/api/v1/concepts"];

/** Whether a cache entry tells what was concluded from several documents: it changes with every word said on one. */
export const isConcluded = ([path]: readonly unknown[]): boolean =>
  typeof path === "string" && concluded.some((start) => path.startsWith(start));

const alignments = "/api/v1/alignments";
const alignmentPath = (from: string, to: string) =>
  `${alignments}/${encodeURIComponent(from)}/${encodeURIComponent(to)}`;

/** Documents that can be laid side by side; `query` is an encoded query string without `?`. */
export const alignablesResource = (api: Api, query: string) =>
  resource<AlignableList>(api, `${alignments}${query === "" ? "" : `?${query}`}`);

/** One page of two documents side by side; `query` is an encoded query string without `?`. */
export const alignmentResource = (api: Api, from: string, to: string, query: string) =>
  resource<AlignmentPage>(api, `${alignmentPath(from, to)}?${query}`);

/** Chapters of one document against chapters of the other; `query` is an encoded query string without `?`. */
export const alignmentMatrixResource = (api: Api, from: string, to: string, query: string) =>
  resource<AlignmentMatrix>(api, `${alignmentPath(from, to)}/matrix${query === "" ? "" : `?${query}`}`);
