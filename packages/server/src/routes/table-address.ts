import type { ObservationImportRecord, ObservationImportState } from "@lantu/store";
import { z } from "zod";
import { ReleaseId } from "../contract/index.ts";
import { HttpProblem } from "../http/problem.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

/** Names a table in an address. */
export const TableAddress = z.object({ table: ReleaseId });

/** Routes about tables are under this tag. */
export const tags = ["observations"];

/** Rights and limits of a write. */
export const writing = ({ limits }: Services) => ({
  access: "observe" as const,
  ...perMinute(limits.writesPerMinute),
});

/** A table by its id. Throws `not-found`. */
export async function findTable({ store }: Services, id: string): Promise<ObservationImportRecord> {
  const record = await store.observationImports.get(id);
  if (record === null) throw new HttpProblem("not-found", { what: "table", id });
  return record;
}

/** Changes a table that is in one of the states `from`. Throws `conflict` where it is in another. */
export async function changeTable(
  services: Services,
  id: string,
  change: Parameters<Services["store"]["observationImports"]["change"]>[1],
  from: readonly ObservationImportState[],
): Promise<ObservationImportRecord> {
  const changed = await services.store.observationImports.change(id, change, from);
  if (changed !== null) return changed;
  throw new HttpProblem("conflict", { state: (await findTable(services, id)).state });
}
