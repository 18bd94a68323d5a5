import { GENESIS, type Head } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import { type Connection, type Database, rowOf, rowsOf, snapshots } from "../database.ts";
import { digestOfJournal } from "../ledger/append.ts";
import { digestBy } from "../ledger/digest.ts";
import { batches } from "./batches.ts";
import { checkSeal } from "./chain.ts";
import { groups } from "./groups.ts";
import { checkHistories } from "./history.ts";
import { checkStandings, itemRows } from "./item-rows.ts";
import { type Counts, checkCounts, checkGroup } from "./tables.ts";
import { type ConceptNames, checkTitles } from "./titles.ts";
import { Broken, type Verification, type VerifyOptions } from "./verification.ts";

export type { Breach, DayRoot, Verification, VerifyOptions } from "./verification.ts";

/**
 * Recomputes the chain of the journal, folds what it says and compares that with the tables, all in one state of the
 * database. Memory holds a stretch of the journal and one document at a time.
 */
export async function verifyLedger(database: Database, options: VerifyOptions = {}): Promise<Verification> {
  try {
    return await snapshots(database, (connections) => verifyState(connections, options));
  } catch (error) {
    if (error instanceof Broken) return { kind: "broken", ...error.breach };
    if (error instanceof Stopped) return { kind: "cancelled" };
    throw error;
  }
}

/** The same within a transaction, or several that see the same state. @throws Broken */
export async function verifyState(connections: readonly Connection[], options: VerifyOptions): Promise<Verification> {
  const [connection] = connections;
  if (connection === undefined) throw new RangeError("no connection to ask");
  const { head, items } = await verifyEntries(connection, connections, options);
  await checkStandings(connection);
  await checkHistories(connection);
  await checkRoots(connection, options.roots ?? []);
  const names = await conceptNames(connection);
  const counts: Counts = new Map();
  for await (const group of groups(connection)) {
    stopIf(options.signal);
    checkTitles(group, names);
    await checkGroup(connection, group, counts);
  }
  await checkCounts(connection, counts);
  return { kind: "intact", head, items, documents: counts.get("documents") ?? 0 };
}

/** The chain, and the rows of items each entry made. */
async function verifyEntries(
  connection: Connection,
  connections: readonly Connection[],
  { signal, onProgress }: VerifyOptions,
) {
  const digest = digestBy(await digestOfJournal(connection));
  const counted = await rowOf<{ total: number }>(connection, sql`select count(*)::int as total from journal`);
  const total = counted?.total ?? 0;
  let head: Head = GENESIS;
  let items = 0;
  for await (const batch of batches(connections)) {
    stopIf(signal);
    const rows = itemRows(batch.rows);
    for (const told of batch.entries) {
      head = checkSeal(told, head, digest);
      rows.check(told.entry);
    }
    items += rows.end();
    onProgress?.(head.seq, total);
  }
  if (head.seq !== total) throw new Broken("sequence", { seq: head.seq + 1 });
  return { head, items };
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

/** Whoever asked wants no more. */
class Stopped extends Error {}

function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped("stopped");
}
