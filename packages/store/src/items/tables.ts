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
  schedule: "schedules",
  report: "reports",
};

/** The table a noun is kept in. */
export const tableOf = (noun: Noun): SQL => sql.identifier(TABLES[noun]) as unknown as SQL;
