import { sql } from "drizzle-orm";
import { type Connection, type Database, type Reader, rowOf, rowsOf, snapshots } from "../database.ts";
import { checkEntries } from "./entries.ts";
import { groups } from "./groups.ts";
import { checkHistories } from "./history.ts";
import { checkStandings } from "./item-rows.ts";
import { type Counts, checkCounts, checkGroup } from "./tables.ts";
import { type ConceptNames, checkTitles } from "./titles.ts";
import { Broken, Stopped, stopIf, type Verification, type VerifyOptions } from "./verification.ts";

export type { Breach, DayRoot, Verification, VerifyOptions } from "./verification.ts";

/**
 * Recomputes the chain of the journal, folds what it says and compares that with the tables, all in one state of the
 * database. Memory holds one entry and one document at a time.
 */
export async function verifyLedger(database: Database, options: VerifyOptions = {}): Promise<Verification> {
  try {
    return await snapshots(database, READERS, (readers) => verifyState(readers, options));
  } catch (error) {
    if (error instanceof Broken) return { kind: "broken", ...error.breach };
    if (error instanceof Stopped) return { kind: "cancelled" };
    throw error;
  }
}

/** Three that go through the journal, reading on while what one of them read is looked at; and one for the tables. */
const READERS = 4;

/**
 * The same within a transaction, or several that see the same state: then the tables are looked at beside the journal.
 * @throws Broken
 */
export async function verifyState(
  readers: readonly [Reader, ...Reader[]],
  options: VerifyOptions,
): Promise<Verification> {
  const [first, ...others] = readers;
  if (others.length === 0) {
    const gone = await checkEntries(readers, options);
    return { kind: "intact", ...gone, documents: await checkTables(first.connection, options) };
  }
  const [next = first, ...further] = others;
  const [gone, documents] = await Promise.allSettled([
    checkEntries([next, ...further], options),
    checkTables(first.connection, options),
  ]);
  // What is wrong with an entry is told before what does not follow from it.
  if (gone.status === "rejected") throw gone.reason;
  if (documents.status === "rejected") throw documents.reason;
  return { kind: "intact", ...gone.value, documents: documents.value };
}

/** The rows of a large table are sorted, by item and entry. */
const IN_MEMORY = sql`set local work_mem = '64MB'`;

/** The tables that are no copy of single entries. Returns how many documents there are. */
async function checkTables(connection: Connection, { roots = [], signal }: VerifyOptions): Promise<number> {
  await connection.execute(IN_MEMORY);
  await checkStandings(connection);
  await checkHistories(connection);
  await checkRoots(connection, roots);
  const names = await conceptNames(connection);
  const counts: Counts = new Map();
  for await (const group of groups(connection)) {
    stopIf(signal);
    checkTitles(group, names);
    await checkGroup(connection, group, counts);
  }
  await checkCounts(connection, counts);
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
