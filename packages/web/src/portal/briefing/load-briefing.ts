import type { Briefing, DocumentSummary, Unit, UnitList } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { writeQuery } from "../../address/query.ts";
import { type BriefingAddress, readBriefingAddress } from "../../address/warnings.ts";
import type { Api } from "../../api/api.ts";
import { ifAllowed } from "../../api/if-allowed.ts";
import { documentsResource, resource } from "../../api/resources.ts";
import { todayResource } from "../../api/series-resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** What the morning page shows. */
export interface BriefingLoaded {
  readonly address: BriefingAddress;
  /** Null for whoever may not read the work. */
  readonly read: BriefingRead | null;
}

/** The morning page of a day, and what it can be narrowed to. */
export interface BriefingRead {
  readonly briefing: Briefing;
  readonly today: string;
  readonly documents: readonly DocumentSummary[];
  readonly units: readonly Unit[];
}

/** Loads the morning page of a day. */
export const loadBriefing = async (
  context: LoadContext,
  query: Readonly<Record<string, unknown>>,
): Promise<BriefingLoaded> => {
  const address = readBriefingAddress(query);
  return { address, read: await ifAllowed(readBriefing(context, address)) };
};

const readBriefing = async ({ api, queries }: LoadContext, address: BriefingAddress): Promise<BriefingRead> => {
  const text = writeQuery({ ...address });
  const path = `/api/v1/briefing${text === "" ? "" : `?${text}`}`;
  const [briefing, today, documents, units] = await Promise.all([
    queries.fetchQuery(resource<Briefing>(api, path)),
    queries.ensureQueryData(todayResource),
    queries.ensureQueryData(documentsResource(api)),
    queries.ensureQueryData(resource<UnitList>(api, "/api/v1/units")),
  ]);
  return { briefing, today, documents: documents.items, units: units.items };
};
