import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type pg from "pg";
import type { Connection, Database } from "../database.ts";
import type {
  NewObservationImport,
  ObservationImportChange,
  ObservationImportFilter,
  ObservationImportRecord,
  ObservationImportState,
} from "../model/index.ts";
import { type Outcome, refused } from "../outcome.ts";
import { storable } from "../saving/storable.ts";
import { observationImports } from "../schema/index.ts";
import { watchChannel } from "../watch.ts";
import { addToDraft, clearDraft, draftConflicts, draftStanding, readyDraft } from "./drafts.ts";
import { moveRelease, publishRelease } from "./release.ts";
import type { ObservationImports } from "./stores.ts";

const DEFAULT_LIMIT = 200;
const CHANNEL = "lantu_observation_imports";

/** States a table does not leave without a person. */
const FINISHED: ReadonlySet<ObservationImportState> = new Set<ObservationImportState>([
  ...(["published", "withdrawn", "failed", "cancelled", "discarded"] as const),
]);

/** Tables of observations on their way to what is public. */
export function observationImportsOf(database: Database, pool: pg.Pool): ObservationImports {
  const withRecord = async (id: string, outcome: Outcome<null>): Promise<Outcome<ObservationImportRecord>> => {
    if (outcome.kind === "refused") return outcome;
    const value = await find(database, id);
    return value === null ? refused("not-found", { id }) : { ...outcome, value };
  };
  return {
    create: (given) => createObservationImport(database, given),
    get: (id) => find(database, id),
    list: ({ states, limit = DEFAULT_LIMIT } = {}) => list(database, { states, limit }),
    change: (id, given, from) => change(database, id, given, from),
    clearDraft: (id) => clearDraft(database, id),
    draft: (id, observations) => addToDraft(database, id, observations),
    standing: (id) =>
      database.transaction(async (transaction) => {
        await readyDraft(transaction);
        return draftStanding(transaction, id);
      }),
    conflicts: (id, limit) => draftConflicts(database, id, limit),
    publish: async (id, asked, from = "verified") => withRecord(id, await publishRelease(database, id, asked, from)),
    withdraw: async (id, asked) => {
      const command = { kind: "withdraw-observations", release: id, reason: asked.reason ?? null } as const;
      return withRecord(id, await moveRelease(database, command, asked));
    },
    restore: async (id, asked) =>
      withRecord(id, await moveRelease(database, { kind: "restore-observations", release: id }, asked)),
    watch: (onChange) => watchChannel(pool, CHANNEL, onChange),
  };
}

/** Enters a table. */
export async function createObservationImport(
  connection: Connection,
  given: NewObservationImport,
): Promise<ObservationImportRecord> {
  const { state = "queued", problem = null, reason = null, sheet = 0, ...rest } = storable(given);
  const { preview = null, mapping = null } = rest;
  const finishedAt = FINISHED.has(state) ? new Date() : null;
  const row = { ...rest, state, problem, preview, mapping, reason, sheet, finishedAt, progress: 0 };
  const [made] = await connection.insert(observationImports).values(row).returning();
  if (made === undefined) throw new Error("an insert without a row");
  return toRecord(made);
}

async function find(connection: Connection, id: string): Promise<ObservationImportRecord | null> {
  return (await select(connection, eq(observationImports.id, id), 1))[0] ?? null;
}

function list(connection: Connection, { states, limit = DEFAULT_LIMIT }: ObservationImportFilter) {
  return select(connection, states === undefined ? undefined : inArray(observationImports.state, [...states]), limit);
}

async function select(connection: Connection, condition: SQL | undefined, limit: number) {
  const { ordinal } = observationImports;
  const rows = await connection.select().from(observationImports).where(condition).orderBy(desc(ordinal)).limit(limit);
  return rows.map(toRecord);
}

async function change(
  database: Database,
  id: string,
  given: ObservationImportChange,
  from?: readonly ObservationImportState[],
): Promise<ObservationImportRecord | null> {
  const finish = given.state === undefined ? {} : { finishedAt: FINISHED.has(given.state) ? new Date() : null };
  const expected = from === undefined ? undefined : inArray(observationImports.state, [...from]);
  const changed = await database
    .update(observationImports)
    .set({ ...storable(given), ...finish })
    .where(and(eq(observationImports.id, id), expected))
    .returning();
  return changed[0] === undefined ? null : toRecord(changed[0]);
}

function toRecord(row: typeof observationImports.$inferSelect): ObservationImportRecord {
  const { ordinal: _, version: __, createdAt, finishedAt, ...rest } = row;
  return { ...rest, createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
}
