import { sql } from "drizzle-orm";
import { type Connection, rowOf, rowsOf } from "../database.ts";
import { type Counts, checkCounts, checkGroup } from "./group-tables.ts";
import { groups } from "./groups.ts";
import { checkStandings } from "./item-rows.ts";
import { checkOpenVersions } from "./open-versions.ts";
import { checkPeriodBounds } from "./period-bounds.ts";
import { type ConceptNames, checkTitles } from "./titles.ts";
import { Broken, stopIf, type VerifyOptions } from "./verification.ts";

/** The rows of a large table are sorted, by item and entry. */
const IN_MEMORY = sql`set local work_mem = '64MB'`;

/**
 * The tables that are no copy of single entries. Returns how many documents there are.
 * @throws Broken, Stopped
 */
export async function checkTables(connection: Connection, { roots = [], signal }: VerifyOptions): Promise<number> {
  await connection.execute(IN_MEMORY);
  await checkStandings(connection);
  await checkRoots(connection, roots);
  const names = await conceptNames(connection);
  const counts: Counts = new Map();
  for await (const group of groups(connection)) {
    stopIf(signal);
    checkTitles(group, names);
    await checkGroup(connection, group, counts);
  }
  await checkCounts(connection, counts);
  await checkOpenVersions(connection);
  await checkPeriodBounds(connection);
  return counts.get("documents") ?? 0;
}

async function checkRoots(connection: Connection, roots: NonNullable<VerifyOptions["roots"]>): Promise<void> {
  for (const { seq, hash } of roots) {
    const row = await rowOf<{ hash: string }>(connection, sql`select hash from journal where seq = ${seq}`);
    if (row?.hash !== hash) throw new Broken("root", { seq });
  }
}

async function conceptNames(connection: Connection): Promise<ConceptNames> {
  const rows = await rowsOf<{ id: string; names: readonly string[] }>(
    connection,
    sql`select id, array_agg(definition -> 'name' ->> 'zh') as names from concepts
      where id in (select concept from concept_changes) group by id`,
  );
  return new Map(rows.map(({ id, names }) => [id, new Set(names)]));
}
