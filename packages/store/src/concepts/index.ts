import type { Registry } from "@lantu/core/indicators";
import { type Database, snapshot } from "../database.ts";
import { Remembered } from "../remembered.ts";
import { amendConcepts } from "./amend.ts";
import { keepDefinitions, latestDefinitions, versionsOf } from "./definitions.ts";
import { conceptHistory } from "./history.ts";
import { heldRegistry, registryAround, registryTag } from "./registry.ts";
import type { Concepts } from "./stores.ts";

/** Definitions of what is measured, every version of them, and what people made of them. */
export function conceptsOf(database: Database): Concepts {
  const registries = new Remembered<Registry>();
  return {
    keep: (given, origin) => keepDefinitions(database, given, origin),
    list: (ids) => latestDefinitions(database, ids),
    versions: (id) => versionsOf(database, id),
    registry: async () => registries.of(await registryTag(database), "", () => snapshot(database, heldRegistry)),
    around: (id) => snapshot(database, (connection) => registryAround(connection, id)),
    tag: () => registryTag(database),
    amend: (act, asked) => amendConcepts(database, act, asked),
    history: (id) => snapshot(database, (connection) => conceptHistory(connection, id)),
  };
}
