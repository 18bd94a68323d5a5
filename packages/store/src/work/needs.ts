import type { Noun } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Connection, rowsOf } from "../database.ts";
import type { NeedsFinder } from "../items/act.ts";
import type { ActNeeds } from "../items/sitting.ts";
import { tableOf } from "../items/tables.ts";

async function idsOf(connection: Connection, noun: Noun, condition: SQL): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(
    connection,
    sql`select i.id from ${tableOf(noun)} i where i.until_seq is null and i.value is not null and (${condition})`,
  );
  return rows.map(({ id }) => id);
}

/** What an act has to see that ends units: all units, and everything that belongs to those. */
export function belongingTo(units: readonly string[], versions: ActNeeds["versions"]): NeedsFinder {
  const ids = sql`${sql.param(units)}::text[]`;
  const helped = sql`((i.value -> 'cooperating') || (i.value -> 'supporting')) ?| ${ids}`;
  const within = (list: string) =>
    sql`exists (select from jsonb_array_elements(i.value -> ${sql.raw(`'${list}'`)}) one where one ->> 'unit' = any(${ids}))`;
  return async (connection) => {
    const assignments = await idsOf(connection, "assignment", sql`i.lead = any(${ids}) or ${helped}`);
    const assigned = sql`i.id = any(${sql.param(assignments)}::text[])`;
    const schedules = await idsOf(connection, "schedule", sql`${assigned} or i.value -> 'beside' ?| ${ids}`);
    const items = {
      unit: "all",
      // Who leads by then is looked up for the schedules too.
      assignment: [...new Set([...assignments, ...schedules])],
      schedule: schedules,
      share: await idsOf(connection, "share", within("parts")),
      step: await idsOf(connection, "step", sql`i.unit = any(${ids})`),
      report: await idsOf(
        connection,
        "report",
        sql`i.state <> 'signed' and (i.unit = any(${ids}) or ${within("blockers")})`,
      ),
      person: await idsOf(connection, "person", sql`i.unit = any(${ids}) or ${within("grants")}`),
    } as const;
    return { items, ...(versions === undefined ? {} : { versions }) };
  };
}
