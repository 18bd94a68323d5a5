import type { Briefing } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { writeQuery } from "../../address/query.ts";
import { type BriefingAddress, readBriefingAddress } from "../../address/warnings.ts";
import type { Api } from "../../api/api.ts";
import { ifAllowed } from "../../api/if-allowed.ts";
import { resource } from "../../api/resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** What the morning page shows. */
export interface BriefingLoaded {
  readonly address: BriefingAddress;
  /** Null for whoever may not read the work. */
  readonly briefing: Briefing | null;
}

/** Loads the morning page of a day. */
export const loadBriefing = async (
  { api, queries }: LoadContext,
  query: Readonly<Record<string, unknown>>,
): Promise<BriefingLoaded> => {
  const address = readBriefingAddress(query);
  const text = writeQuery({ ...address });
  const path = `/api/v1/briefing${text === "" ? "" : `?${text}`}`;
  return { address, briefing: await ifAllowed(queries.fetchQuery(resource<Briefing>(api, path))) };
};
