import { createReadStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { partWriter } from "./files.ts";
import { LARGEST_MANIFEST, MANIFEST, type Manifest, type Part, readManifest } from "./manifest.ts";
import { BackupProblem } from "./problem.ts";

/** Bytes an archive may come to when nothing else is said: 256 GiB. */
export const LARGEST_ARCHIVE = 2 ** 38;

export interface Unpacking {
  /** Empty folder for the parts. */
  readonly folder: string;
  /** The latest schema known here, in milliseconds. */
  readonly schema: number;
  /** Bytes the parts may have together. */
  readonly limit: number;
}

/**
 * Unpacks an archive, each part checked against what the manifest tells of it: its name, its size, its hash. Nothing is
 * written under a name that comes from outside.
 * @throws BackupProblem
 */
export async function unpack(path: string, { folder, schema, limit }: Unpacking): Promise<Manifest> {
  const archive = extract();
  const unpacked = takeParts(archive, { folder, schema, limit });
  const feeding = pipeline(createReadStream(path), createGunzip(), bounded(limit + LARGEST_MANIFEST), archive);
  const [fed, taken] = await Promise.allSettled([feeding, unpacked]);
  if (taken.status === "rejected" && taken.reason instanceof BackupProblem) throw taken.reason;
  if (fed.status === "rejected") throw problemOf(fed.reason);
  if (taken.status === "rejected") throw problemOf(taken.reason);
  return taken.value;
}

function problemOf(error: unknown): Error {
  if (error instanceof BackupProblem) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (error instanceof Error && /^E[A-Z]+$/.test(code) && !code.startsWith("ERR_")) return error;
  return new BackupProblem("backup-damaged", { reason: code || String(error) }, error);
}

/** Ends where more comes out of an archive than it may hold, and then its headers. */
function bounded(limit: number): Transform {
  let passed = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      passed += piece.length;
      if (passed > limit * 2) done(new BackupProblem("backup-too-large", { limit }));
      else done(null, piece);
    },
  });
}

type Archive = ReturnType<typeof extract>;

async function takeParts(archive: Archive, { folder, schema, limit }: Unpacking): Promise<Manifest> {
  let manifest: Manifest | null = null;
  const awaited = new Map<string, Part>();
  for await (const entry of archive) {
    const { name, type, size = 0 } = entry.header;
    if (type !== "file") throw new BackupProblem("backup-foreign");
    if (manifest === null) {
      if (name !== MANIFEST) throw new BackupProblem("backup-foreign");
      manifest = readManifest(await smallText(entry), schema);
      for (const part of manifest.parts) awaited.set(part.name, part);
      if (manifest.parts.reduce((sum, part) => sum + part.size, 0) > limit)
        throw new BackupProblem("backup-too-large", { limit });
      continue;
    }
    const part = awaited.get(name);
    if (part === undefined) throw new BackupProblem("backup-foreign");
    if (part.size !== size) throw new BackupProblem("backup-altered", { part: name });
    awaited.delete(name);
    await takePart(entry, folder, part);
  }
  if (manifest === null || awaited.size > 0) throw new BackupProblem("backup-damaged", { reason: "incomplete" });
  return manifest;
}

/** `tar-stream` promises no more than that its pieces come one after the other; they are buffers. */
type Pieces = AsyncIterable<unknown>;

async function takePart(pieces: Pieces, folder: string, part: Part): Promise<void> {
  const writer = partWriter(folder, part.name);
  for await (const piece of pieces) writer.write(bufferOf(piece));
  const { size, sha256 } = writer.end();
  if (size !== part.size || sha256 !== part.sha256) throw new BackupProblem("backup-altered", { part: part.name });
}

async function smallText(pieces: Pieces): Promise<string> {
  const all: Buffer[] = [];
  let size = 0;
  for await (const given of pieces) {
    const piece = bufferOf(given);
    size += piece.length;
    if (size > LARGEST_MANIFEST) throw new BackupProblem("backup-foreign");
    all.push(piece);
  }
  return Buffer.concat(all).toString("utf8");
}

function bufferOf(piece: unknown): Buffer {
  if (piece instanceof Uint8Array) return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  throw new TypeError("a piece of an archive is no bytes");
}
