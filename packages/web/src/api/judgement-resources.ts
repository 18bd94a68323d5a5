import type {
  BackTest,
  ChapterJudged,
  Cockpit,
  JudgementDetail,
  JudgementHistory,
  JudgementPage,
  JudgementRules,
  StatusMarks,
} from "@lantu/server/contract";
import { writeQuery } from "../address/query.ts";
import type { Api } from "./api.ts";
import { resource } from "./resources.ts";

const base = "/api/v1";

/** A path as it was on a day. */
const then = (path: string, asOf: string | undefined): string =>
  asOf === undefined ? path : `${path}?${writeQuery({ asOf })}`;

/** One plan at a glance, or all of them, on a day. */
export const cockpitResource = (api: Api, document: string | null, asOf: string | undefined) =>
  resource<Cockpit>(api, then(document === null ? `${base}/cockpit` : `${base}/documents/${document}/cockpit`, asOf));

export const chapterResource = (api: Api, document: string, chapter: number, asOf: string | undefined) =>
  resource<ChapterJudged>(api, then(`${base}/documents/${document}/chapters/${chapter}`, asOf));

/** One page of judgements; `query` is an encoded query string without `?`. */
export const judgementsResource = (api: Api, query: string) =>
  resource<JudgementPage>(api, `${base}/judgements?${query}`);

/** Address of one commitment's judgement as data: everything it rests on, and its digest. */
export const judgementPath = (commitment: string, asOf: string | undefined): string =>
  then(`${base}/commitments/${encodeURIComponent(commitment)}/judgement`, asOf);

/** How a commitment stands; null where it is not judged yet. */
export const judgementResource = (api: Api, commitment: string, asOf: string | undefined) =>
  resource<JudgementDetail | null>(api, judgementPath(commitment, asOf));

export const judgementHistoryResource = (api: Api, commitment: string) =>
  resource<JudgementHistory>(api, `${judgementPath(commitment, undefined)}/history`);

export const judgementRulesResource = (api: Api) => resource<JudgementRules>(api, `${base}/judgement-rules`);

/** How forecasts did on the past. */
export const backTestResource = (api: Api) => resource<BackTest>(api, `${base}/back-test`);

/** Statuses alone, of one document or of some commitments. */
export const statusesResource = (
  api: Api,
  of: { readonly document: string } | { readonly commitment: readonly string[] },
  asOf?: string,
) => resource<StatusMarks>(api, `${base}/judgements/statuses?${writeQuery({ ...of, asOf })}`);
