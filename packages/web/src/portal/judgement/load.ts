import type { ChapterJudged, Cockpit, DocumentSummary, JudgementPage } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { readDay } from "../../address/as-of.ts";
import { judgementQuery, readJudgementAddress } from "../../address/judgements.ts";
import type { PlainAddress } from "../../address/plain.ts";
import type { Api } from "../../api/api.ts";
import { chapterResource, cockpitResource, judgementsResource } from "../../api/judgement-resources.ts";
import { documentsResource } from "../../api/resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** Loads one plan at a glance, or all of them where `document` is null, on the day the address names. */
export const loadCockpit = (
  { api, queries }: LoadContext,
  document: string | null,
  address: PlainAddress,
): Promise<Cockpit> => queries.fetchQuery(cockpitResource(api, document, readDay(address)));

/** Loads a chapter with its commitments. */
export const loadChapter = (
  { api, queries }: LoadContext,
  document: string,
  chapter: number,
  address: PlainAddress,
): Promise<ChapterJudged> => queries.fetchQuery(chapterResource(api, document, chapter, readDay(address)));

/** What the list of judgements needs. */
export interface JudgementList {
  readonly page: JudgementPage;
  readonly documents: readonly DocumentSummary[];
}

/** Loads the page of judgements an address names. */
export const loadJudgements = async ({ api, queries }: LoadContext, address: PlainAddress): Promise<JudgementList> => {
  const [page, documents] = await Promise.all([
    queries.fetchQuery(judgementsResource(api, judgementQuery(readJudgementAddress(address)))),
    queries.ensureQueryData(documentsResource(api)),
  ]);
  return { page, documents: documents.items };
};
