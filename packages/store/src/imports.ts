import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type pg from "pg";
import type { Connection, Database } from "./database.ts";
import { documentsByIds } from "./documents.ts";
import type { ImportChange, ImportFilter, ImportRecord, ImportState, NewImport } from "./model/index.ts";
import { storable } from "./saving/storable.ts";
import { imports } from "./schema/index.ts";
import type { Imports } from "./store.ts";
import { watchChannel } from "./watch.ts";

const DEFAULT_LIMIT = 200;

/** States an import does not leave by itself. */
const FINISHED: ReadonlySet<ImportState> = new Set<ImportState>([
  "review",
  "published",
  "duplicate",
  "failed",
  "cancelled",
  "discarded",
]);

/** Files on their way to the ledger. */
export function importsOf(database: Database, pool: pg.Pool): Imports {
  return {
    create: (given) => create(database, given),
    get: async (id) => (await select(database, eq(imports.id, id), 1))[0] ?? null,
    list: (filter) => list(database, filter),
    change: (id, change, from) => changeImport(database, id, change, from),
    watch: (onChange) => watchChannel(pool, "lantu_imports", onChange),
  };
}

async function create(database: Database, given: readonly NewImport[]): Promise<readonly ImportRecord[]> {
  if (given.length === 0) return [];
  const rows = given.map((one) => newRow(storable(one)));
  await database.insert(imports).values(rows);
  const ids = rows.map((row) => row.id);
  const made = await select(database, inArray(imports.id, ids), ids.length);
  return made.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function newRow({
  state = "queued",
  problem = null,
  document = null,
  ...rest
}: NewImport): typeof imports.$inferInsert {
  const finished = FINISHED.has(state);
  return {
    ...{ ...rest, state, problem, document },
    stage: finished && state !== "failed" ? "done" : "received",
    progress: 0,
    finishedAt: finished ? new Date() : null,
  };
}

function list(database: Database, { batch, states, limit = DEFAULT_LIMIT }: ImportFilter = {}) {
  const conditions = [
    batch === undefined ? undefined : eq(imports.batch, batch),
    states === undefined ? undefined : inArray(imports.state, [...states]),
  ];
  return select(database, and(...conditions), limit);
}

async function select(connection: Connection, condition: SQL | undefined, limit: number) {
  const rows = await connection.select().from(imports).where(condition).orderBy(desc(imports.ordinal)).limit(limit);
  return withSummaries(connection, rows);
}

async function withSummaries(
  connection: Connection,
  rows: readonly (typeof imports.$inferSelect)[],
): Promise<readonly ImportRecord[]> {
  const ids = [...new Set(rows.flatMap((row) => row.document ?? []))];
  const documents = ids.length === 0 ? [] : await documentsByIds(connection, ids);
  const byId = new Map(documents.map((document) => [document.id, document]));
  return rows.map(({ ordinal: _, createdAt, finishedAt, ...row }) => ({
    ...row,
    summary: byId.get(row.document ?? "") ?? null,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }));
}

async function changeImport(
  database: Database,
  id: string,
  given: ImportChange,
  from?: readonly ImportState[],
): Promise<ImportRecord | null> {
  const change = storable(given);
  const leaves = change.stage === undefined || change.page !== undefined ? {} : { page: null, pages: null };
  const finish = change.state === undefined ? {} : { finishedAt: FINISHED.has(change.state) ? new Date() : null };
  const expected = from === undefined ? undefined : inArray(imports.state, [...from]);
  const changed = await database
    .update(imports)
    .set({ ...change, ...leaves, ...finish })
    .where(and(eq(imports.id, id), expected))
    .returning();
  return (await withSummaries(database, changed))[0] ?? null;
}
