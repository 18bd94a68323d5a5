import type pg from "pg";
import { accountsOf } from "./accounts/index.ts";
import { alignmentsOf } from "./alignments/index.ts";
import { booksOf } from "./books.ts";
import { commitmentsOf } from "./commitments/index.ts";
import { comparisonsOf, conclusionsOf } from "./comparisons/index.ts";
import { conceptsOf } from "./concepts/index.ts";
import { openPool, placeOf, type StoreConnection } from "./connection.ts";
import { databaseOf } from "./database.ts";
import { documentsOf } from "./documents.ts";
import { economiesOf } from "./economy/index.ts";
import { editionsOf } from "./editions/index.ts";
import { fillHistory } from "./history/fill.ts";
import { importsOf } from "./imports.ts";
import { compositeIndicesOf } from "./indices/index.ts";
import { workItemsOf } from "./items/index.ts";
import { KnownUnits } from "./items/known-units.ts";
import { journalOf } from "./journal.ts";
import { judgementsOf, judgingOf } from "./judgements/index.ts";
import { layoutsOf } from "./layout.ts";
import { settleDigest } from "./ledger/settle-digest.ts";
import { migrateDatabase } from "./migrate.ts";
import { observationImportsOf, observationsOf } from "./observations/index.ts";
import { overviewOf } from "./overview.ts";
import { StoreProblem } from "./problem.ts";
import { searchOf } from "./search.ts";
import { settingsOf } from "./settings.ts";
import { sourcesOf } from "./sources.ts";
import type { Store } from "./store.ts";
import { warningsOf } from "./warnings/index.ts";
import { breakdownsOf } from "./work/breakdowns.ts";
import { assigningOf } from "./work/index.ts";
import { keyWorksOf } from "./work/key-works.ts";
import { reportingOf } from "./work/reporting.ts";

/**
 * Opens a database, bringing its schema up to date.
 * @throws StoreProblem where it cannot be used; then it was not changed
 */
export async function openStore(connection: StoreConnection): Promise<Store> {
  const pool = openPool(connection);
  const database = databaseOf(pool);
  try {
    await prepare(pool, connection);
    await fillHistory(database);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const units = new KnownUnits();
  return {
    sources: sourcesOf(database),
    documents: documentsOf(database),
    books: booksOf(database),
    commitments: commitmentsOf(database),
    editions: editionsOf(database),
    search: searchOf(database),
    imports: importsOf(database, pool),
    comparisons: comparisonsOf(database),
    conclusions: conclusionsOf(database, pool),
    concepts: conceptsOf(database),
    observations: observationsOf(database),
    observationImports: observationImportsOf(database, pool),
    alignments: alignmentsOf(database),
    journal: journalOf(database),
    judgements: judgementsOf(database),
    judging: judgingOf(database, pool),
    accounts: accountsOf(database),
    items: workItemsOf(database, units),
    assigning: assigningOf(database, units),
    breakdowns: breakdownsOf(database),
    keyWorks: keyWorksOf(database),
    reporting: reportingOf(database),
    indices: compositeIndicesOf(database),
    economy: economiesOf(database),
    warnings: warningsOf(database, pool),
    layouts: layoutsOf(database),
    overview: overviewOf(database),
    settings: settingsOf(database),
    pool,
    ping: async () => {
      await pool.query("select 1");
    },
    close: () => pool.end(),
  };
}

async function prepare(pool: pg.Pool, connection: StoreConnection): Promise<void> {
  const client = await connect(pool, connection);
  try {
    await migrateDatabase(client);
    await settleDigest(client, connection.digest);
  } catch (error) {
    throw isForbidden(error) ? new StoreProblem("database-forbidden", reasonAt(connection, error), error) : error;
  } finally {
    client.release();
  }
}

async function connect(pool: pg.Pool, connection: StoreConnection): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new StoreProblem("database-unreachable", reasonAt(connection, error), error);
  }
}

/** SQLSTATE of a missing right, and of a server that takes no writes (a standby). */
const FORBIDDEN: ReadonlySet<unknown> = new Set(["42501", "25006"]);

/** Whether the server said no; the query builder wraps what it said. */
function isForbidden(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return ("code" in error && FORBIDDEN.has(error.code)) || isForbidden(error.cause);
}

function reasonAt(connection: StoreConnection, error: unknown) {
  return { ...placeOf(connection), reason: reasonOf(error) };
}

/** The system's or server's code (`ECONNREFUSED`, `28P01`), else its words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const code = "code" in error && typeof error.code === "string" ? `${error.code} ` : "";
  return `${code}${error.message}`.trim();
}
