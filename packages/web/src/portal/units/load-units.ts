import type { Calendar, UnitDetail, UnitJudged, UnitList, UnitWork, WorkPage } from "@lantu/server/contract";
import type { QueryClient } from "@tanstack/react-query";
import { asOfQuery } from "../../address/as-of.ts";
import { type UnitAddress, type UnitsAddress, unitsQuery, unitWorkQuery } from "../../address/units.ts";
import type { Api } from "../../api/api.ts";
import { ifAllowed } from "../../api/if-allowed.ts";
import { resource } from "../../api/resources.ts";

interface LoadContext {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** What the page of a unit shows. */
export interface UnitLoaded {
  readonly unit: UnitDetail;
  readonly work: WorkPage;
  /** What is due and how it goes; null for whoever may not read it. */
  readonly stands: UnitWork | null;
  /** What it has signed, the latest last; null where that could not be told. */
  readonly signed: Calendar | null;
  /** How what it leads stands, on the day the address names. */
  readonly judged: UnitJudged;
}

/** Loads what the tree of units shows. */
export const loadUnits = ({ api, queries }: LoadContext, address: UnitsAddress): Promise<UnitList> => {
  const query = unitsQuery(address);
  return queries.ensureQueryData(resource<UnitList>(api, `/api/v1/units${query === "" ? "" : `?${query}`}`));
};

/** Loads what an address of a unit's page shows. Throws {@link ApiError} with 404 for one that never was. */
export const loadUnit = async (context: LoadContext, id: string, address: UnitAddress): Promise<UnitLoaded> => {
  const { api, queries } = context;
  const told = <T>(path: string): Promise<T> => queries.ensureQueryData(resource<T>(api, path));
  const asOf = asOfQuery(address);
  // A unit that never was ends it here, without asking for its work.
  const unit = await told<UnitDetail>(`/api/v1/units/${id}${asOf}`);
  const now = address.asOf === undefined;
  // Judgements are told for days.
  const on = address.asOf === undefined ? "" : `&asOf=${address.asOf.slice(0, 10)}`;
  const [work, stands, signed, judged] = await Promise.all([
    told<WorkPage>(`/api/v1/work/commitments?${unitWorkQuery(id, address)}`),
    now ? ifAllowed(told<UnitWork>(`/api/v1/units/${id}/work`)) : null,
    now ? ifAllowed(told<Calendar>(`/api/v1/calendar?unit=${id}&state=signed&limit=20`)) : null,
    told<UnitJudged>(`/api/v1/units/${id}/judgements?limit=10${on}`),
  ]);
  return { unit, work, stands, signed, judged };
};
