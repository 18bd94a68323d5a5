import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { type Database, rowOf, rowsOf } from "./database.ts";
import { storableText } from "./saving/storable.ts";
import { sources } from "./schema/index.ts";
import type { Sources, StoredSource } from "./store.ts";

/** Bytes of one piece of a stream. */
const PIECE = 1 << 20;

/** The bytes as received. */
export function sourcesOf(database: Database): Sources {
  return {
    put: (file) => put(database, file),
    info: (sha256) => info(database, sha256),
    bytes: (sha256) => bytes(database, sha256),
    stream: (sha256) => stream(database, sha256),
    release: (sha256) => release(database, sha256),
  };
}

async function put(database: Database, file: { readonly bytes: Uint8Array; readonly fileName: string }) {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const id = createHash("sha256").update(bytes).digest("hex");
  const row = { id, bytes, size: bytes.length, fileName: storableText(file.fileName) };
  await database.insert(sources).values(row).onConflictDoNothing();
  return id;
}

async function info(database: Database, sha256: string): Promise<StoredSource | null> {
  const { id, size, fileName, receivedAt } = sources;
  const [row] = await database.select({ id, size, fileName, receivedAt }).from(sources).where(eq(id, sha256));
  if (row === undefined) return null;
  return { sha256: row.id, size: row.size, fileName: row.fileName, receivedAt: row.receivedAt.toISOString() };
}

async function bytes(database: Database, sha256: string): Promise<Buffer | null> {
  const known = await info(database, sha256);
  if (known === null) return null;
  const pieces: Buffer[] = [];
  for await (const piece of stream(database, sha256)) pieces.push(piece);
  return Buffer.concat(pieces, known.size);
}

/** Piece by piece: the storage is uncompressed, so PostgreSQL fetches no more than it is asked for. */
async function* stream(database: Database, sha256: string): AsyncIterable<Buffer> {
  for (let from = 0; ; from += PIECE) {
    const query = sql`select substring(bytes from ${from + 1} for ${PIECE}) as piece from sources where id = ${sha256}`;
    const row = await rowOf<{ piece: Buffer }>(database, query);
    if (row === null || row.piece.length === 0) return;
    yield row.piece;
    if (row.piece.length < PIECE) return;
  }
}

async function release(database: Database, sha256: string): Promise<boolean> {
  const gone = await rowsOf<{ id: string }>(
    database,
    sql`with needed as (
        select source from documents where source = ${sha256}
        union all
        select source from imports where source = ${sha256} and state in ('queued', 'reading')
        union all
        select source from observation_imports where source = ${sha256} and state not in ('failed', 'cancelled', 'discarded')
      ), let_go as (
        update imports set source = null where source = ${sha256} and not exists (select from needed)
      ), let_go_of_table as (
        update observation_imports set source = null where source = ${sha256} and not exists (select from needed)
      )
      delete from sources where id = ${sha256} and not exists (select from needed) returning id`,
  );
  return gone.length === 1;
}
