import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { checkObservations } from "../kept/observations.ts";
import { lockJournal } from "../ledger/append.ts";
import { verifyState } from "../verify/index.ts";
import { Broken } from "../verify/verification.ts";
import { BYTES, FILE_TABLES, FROM_JOURNAL, schemaVersion, type Table, tablesInOrder } from "./catalogue.ts";
import { copyInto, piecesOf } from "./copying.ts";
import { pathOf } from "./files.ts";
import type { Manifest } from "./manifest.ts";
import { BackupProblem } from "./problem.ts";
import { REBUILT, rebuild, rebuiltName } from "./rebuild.ts";
import { LARGEST_ARCHIVE, unpack } from "./unpack.ts";

export interface RestoreOptions {
  /** Bytes the archive may come to; 256 GiB when nothing is said. */
  readonly limit?: number | undefined;
  /** Folder to unpack in; the system's for temporary files when nothing is said. */
  readonly folder?: string | undefined;
}

/** Tables that are not empty in a new database: how far comparing and judging have come, and what was chosen at the start. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(["conclusions_stand", "judgement_stand", "settings"]);

/**
 * Takes an archive into an empty database: every part is checked first, then everything is put in place, what follows
 * from the journal made anew from it, and the whole verified, all in one transaction.
 * @throws BackupProblem; then nothing was changed
 */
export async function restore(pool: pg.Pool, path: string, options: RestoreOptions = {}): Promise<Manifest> {
  const folder = mkdtempSync(join(options.folder ?? tmpdir(), "lantu-restore-"));
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await refuseFull(client);
    const schema = await schemaVersion(drizzle(client));
    const manifest = await unpack(path, { folder, schema, limit: options.limit ?? LARGEST_ARCHIVE });
    await rebuild(folder);
    await client.query("begin");
    await put(client, manifest, folder);
    await verified(client, manifest);
    await client.query("commit");
    return manifest;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => {
      failure = lost;
    });
    throw error;
  } finally {
    client.release(failure);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function refuseFull(client: pg.PoolClient): Promise<void> {
  for (const { name } of await tablesInOrder(drizzle(client))) {
    if (NEVER_EMPTY.has(name)) continue;
    const { rows } = await client.query(`select from "${name}" limit 1`);
    if (rows.length > 0) throw new BackupProblem("database-not-empty", { table: name });
  }
}

async function put(client: pg.PoolClient, manifest: Manifest, folder: string): Promise<void> {
  const connection = drizzle(client);
  await lockJournal(connection);
  await refuseFull(client);
  const tables = await tablesInOrder(connection);
  const told = new Map(manifest.tables.map((one) => [one.table, one]));
  for (const { table, columns } of manifest.tables) {
    const known = tables.find(({ name }) => name === table);
    const isKnown = known !== undefined && columns.every((one) => known.columns.includes(one));
    if (!isKnown || FROM_JOURNAL.has(table)) throw new BackupProblem("backup-foreign");
  }
  for (const table of tables) {
    const columns = REBUILT.get(table.name) ?? told.get(table.name)?.columns;
    if (columns === undefined) continue;
    if (NEVER_EMPTY.has(table.name)) await client.query(`delete from "${table.name}"`);
    await putTable(client, table, columns, folder);
    await countOn(client, table);
  }
}

async function putTable(client: pg.PoolClient, { name }: Table, columns: readonly string[], folder: string) {
  const files = FILE_TABLES.get(name);
  const path = pathOf(folder, FROM_JOURNAL.has(name) ? rebuiltName(name) : `tables/${name}.copy`);
  if (files === undefined) return copyInto(client, name, columns, piecesOf(path));
  const place = columns.indexOf(files.id);
  const rows = withBytes(path, (fields) => pathOf(folder, `${files.folder}/${fields[place]}`));
  return copyInto(client, name, [...columns, BYTES], rows);
}

const FILE_NAME = /^[0-9a-f]{64}$/;

/** Rows of a table, each with the bytes of its file as one field more. */
async function* withBytes(path: string, fileOf: (fields: readonly string[]) => string): AsyncGenerator<Buffer> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    const fields = line.split("\t");
    if (!fields.some((field) => FILE_NAME.test(field))) throw new BackupProblem("backup-foreign");
    yield Buffer.from(`${line}\t\\\\x`, "utf8");
    for await (const piece of piecesOf(fileOf(fields))) yield Buffer.from(piece.toString("hex"), "latin1");
    yield Buffer.from("\n");
  }
}

/** Numbers a table gives by itself go on after the last. */
async function countOn(client: pg.PoolClient, { name }: Table): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = $1::regclass and attidentity <> ''`,
    [`"${name}"`],
  );
  for (const { column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max("${column}"), 1), max("${column}") is not null) from "${name}"`,
      [`"${name}"`, column],
    );
  }
}

async function verified(client: pg.PoolClient, { head }: Manifest): Promise<void> {
  const connection = drizzle(client);
  try {
    const found = await verifyState({ connection, client }, { roots: head.seq === 0 ? [] : [head] });
    await checkObservations(connection);
    const isWhole = found.kind === "intact" && found.head.seq === head.seq;
    if (!isWhole) throw new Broken("sequence", { seq: head.seq });
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const { at, seq, table, row } = error.breach;
    throw new BackupProblem("backup-broken", { at, seq: seq ?? "", table: table ?? "", row: row ?? "" });
  }
}
