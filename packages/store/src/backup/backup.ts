import { createReadStream, createWriteStream, mkdtempSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { pack } from "tar-stream";
import { filesGone } from "../kept/files.ts";
import { digestOfJournal, journalHead } from "../ledger/append.ts";
import { journalLines } from "../verify/lines.ts";
import { BYTES, FILE_TABLES, FROM_JOURNAL, schemaVersion, type Table, tablesInOrder } from "./catalogue.ts";
import { copyOut } from "./copying.ts";
import { partWriter, pathOf } from "./files.ts";
import { isAsReceived, JOURNAL, MANIFEST, type Manifest, manifestOf, type Part, type TablePart } from "./manifest.ts";

/** Bytes of a file fetched at a time. */
const PIECE = 1 << 20;

/**
 * Writes everything Lantu keeps into one archive (tar, gzip), all from one state of the database, which can go on being
 * written to. The file is there whole or not at all; only whoever runs Lantu may read it.
 */
export async function backup(pool: pg.Pool, path: string): Promise<Manifest> {
  const folder = mkdtempSync(join(dirname(path), `.${basename(path)}.`));
  try {
    const manifest = await gathered(pool, folder);
    const half = join(folder, "archive");
    await pipeline(packed(manifest, folder), createGzip(), createWriteStream(half, { mode: 0o600, flush: true }));
    renameSync(half, path);
    return manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function gathered(pool: pg.Pool, folder: string): Promise<Manifest> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const connection = drizzle(client);
    const tables: TablePart[] = [];
    const parts: Part[] = [await journalPart(client, folder)];
    for (const table of await tablesInOrder(connection)) {
      if (FROM_JOURNAL.has(table.name)) continue;
      const columns = copiedColumns(table);
      const { part, rows } = await tablePart(client, folder, { ...table, columns });
      parts.push(part, ...(await fileParts(client, folder, table)));
      tables.push({ table: table.name, columns, rows });
    }
    const [schema, digest] = [await schemaVersion(connection), await digestOfJournal(connection)];
    const { seq, hash } = await journalHead(connection);
    const gone = (await filesGone(connection)).map((sha256) => `attachments/${sha256}`);
    const damaged = [...parts.filter((part) => !isAsReceived(part)).map(({ name }) => name), ...gone];
    return manifestOf({
      schema,
      digest,
      head: { seq, hash },
      madeAt: new Date().toISOString(),
      tables,
      parts,
      damaged,
    });
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const copiedColumns = ({ name, columns }: Table): readonly string[] =>
  FILE_TABLES.has(name) ? columns.filter((column) => column !== BYTES) : columns;

async function journalPart(client: pg.PoolClient, folder: string): Promise<Part> {
  const writer = partWriter(folder, JOURNAL);
  for await (const line of journalLines(drizzle(client))) writer.write(Buffer.from(`${line}\n`, "utf8"));
  return writer.end();
}

async function tablePart(client: pg.PoolClient, folder: string, { name, columns, key }: Table) {
  const writer = partWriter(folder, `tables/${name}.copy`);
  const quoted = (names: readonly string[]) => names.map((one) => `"${one}"`).join(", ");
  const order = key.length === 0 ? "" : ` order by ${quoted(key)}`;
  let rows = 0;
  await copyOut(client, `select ${quoted(columns)} from "${name}"${order}`, (row) => {
    rows++;
    writer.write(row);
  });
  return { part: writer.end(), rows };
}

async function fileParts(client: pg.PoolClient, folder: string, { name }: Table): Promise<readonly Part[]> {
  const files = FILE_TABLES.get(name);
  if (files === undefined) return [];
  const { rows } = await client.query<{ id: string }>(`select "${files.id}" as id from "${name}" order by 1`);
  const parts: Part[] = [];
  for (const { id } of rows) {
    const writer = partWriter(folder, `${files.folder}/${id}`);
    for (let at = 1; ; at += PIECE) {
      const query = `select substring("${BYTES}" from $2 for ${PIECE}) as piece from "${name}" where "${files.id}" = $1`;
      const { rows: found } = await client.query<{ piece: Buffer }>(query, [id, at]);
      const piece = found[0]?.piece ?? Buffer.alloc(0);
      writer.write(piece);
      if (piece.length < PIECE) break;
    }
    parts.push(writer.end());
  }
  return parts;
}

/** The manifest first: whoever unpacks knows from it what has to come. */
function packed(manifest: Manifest, folder: string) {
  const archive = pack();
  const fill = async () => {
    archive.entry({ name: MANIFEST, mode: 0o600 }, `${JSON.stringify(manifest, null, 1)}\n`);
    for (const { name, size } of manifest.parts) {
      const entry = archive.entry({ name, size, mode: 0o600 });
      await pipeline(createReadStream(pathOf(folder, name)), entry);
    }
    archive.finalize();
  };
  fill().catch((error: Error) => archive.destroy(error));
  return archive;
}
