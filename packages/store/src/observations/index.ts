import type { Observation } from "@lantu/core/signals";
import { type Database, onOneConnection } from "../database.ts";
import type { EnteredRow, HeldObservation } from "../model/index.ts";
import { type Outcome, type Refused, refused } from "../outcome.ts";
import type { Asked } from "../store.ts";
import { draftOn } from "./drafts.ts";
import { createObservationImport } from "./imports.ts";
import { allObservations, observationPage } from "./list.ts";
import { publishDrafted } from "./release.ts";
import { observedSeries } from "./series.ts";
import type { Observations } from "./stores.ts";

export { observationImportsOf } from "./imports.ts";

/** Values that are public. */
export function observationsOf(database: Database): Observations {
  return {
    page: (query) => observationPage(database, query),
    all: (filter, order = "series") => allObservations(database, filter, order),
    series: (filter, most) => observedSeries(database, filter, most),
    enter: (id, observation, asked, row) => enter(database, id, observation, asked, row),
  };
}

/** Rolls back what a refused entry had begun. */
class EntryRefused extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** One value entered by hand is a release of its own, so that it can be withdrawn like every other. */
async function enter(
  database: Database,
  id: string,
  observation: Observation,
  asked: Asked,
  row?: EnteredRow,
): Promise<Outcome<HeldObservation>> {
  try {
    return await onOneConnection(database, async (transaction, client) => {
      const given = { id, kind: "manual", fileName: null, size: null, source: null, publish: "asked" } as const;
      const { actor, reason = null } = asked;
      await createObservationImport(transaction, { ...given, actor, reason, ...row });
      await draftOn(client, id, [{ ...observation, row: 1 }]);
      const outcome = await publishDrafted(transaction, id, asked);
      if (outcome.kind === "refused") throw new EntryRefused(outcome);
      const { items } = await observationPage(transaction, { release: id, vintages: true, limit: 1 });
      const [value] = items;
      // Nothing new: the same was held already.
      if (value === undefined) throw new EntryRefused(refused("conflict", { id, state: "published" }));
      return { ...outcome, value };
    });
  } catch (error) {
    if (error instanceof EntryRefused) return error.refusal;
    throw error;
  }
}
