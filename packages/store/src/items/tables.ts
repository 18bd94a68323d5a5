import type { Noun } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";

const TABLES: Readonly<Record<Noun, string>> = {
  unit: "units",
  person: "people",
  assignment: "assignments",
  path: "year_paths",
  share: "share_outs",
  step: "work_steps",
  "key-work": "key_works",
  programme: "programmes",
  schedule: "schedules",
  report: "reports",
  response: "responses",
  index: "composite_indices",
  "attached-rule": "attached_rules",
  channel: "channels",
};

/** The name of the table a noun is kept in. */
export const tableNameOf = (noun: Noun): string => TABLES[noun];

/** The names of all of them. */
export const ITEM_TABLES: readonly string[] = Object.values(TABLES);

/** One of them by its name. */
export const itemTable = (name: string): SQL => sql.identifier(name) as unknown as SQL;

/** The table a noun is kept in. */
export const tableOf = (noun: Noun): SQL => itemTable(TABLES[noun]);
