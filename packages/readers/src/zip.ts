import { constants, crc32, inflateRawSync } from "node:zlib";
import { type Guard, tooLarge } from "./guard.ts";
import { ReadProblem } from "./problem.ts";

/** One file of a zip container, as its central directory declares it (APPNOTE 4.3.12). Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  /** Offset of the local header. */
  readonly offset: number;
}

const localMagic = 0x04034b50;
const directoryMagic = 0x02014b50;
const endMagic = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

/** Small containers reach high ratios innocently (a template of 2 KB unpacks to 1 MB of styles). */
const innocentBytes = 4 * 1024 * 1024;

/** Whether bytes open as a zip container. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > endLength && viewOf(bytes).getUint32(0, true) === localMagic;
}

/** Names of the entries of a container. Throws `file-unreadable` where its directory is damaged. */
export function entryNames(bytes: Uint8Array): readonly string[] {
  return readDirectory(bytes).map((entry) => entry.name);
}

/** The central directory of a container. Throws `file-unreadable` where it is damaged or cut off. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryMagic) throw damaged();
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Refuses a container that would unpack beyond the limits, by its declared sizes, before anything is unpacked.
 * Throws `file-too-large`, and `file-password` for encrypted entries.
 */
export function checkZip(entries: readonly ZipEntry[], packedBytes: number, guard: Guard): void {
  const { unpackedBytes, zipRatio } = guard.limits;
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > unpackedBytes) throw tooLarge("unpacked", total, unpackedBytes);
  const allowed = Math.max(innocentBytes, packedBytes * zipRatio);
  if (total > allowed) throw tooLarge("unpacked", total, allowed);
  if (entries.some((entry) => entry.encrypted)) throw new ReadProblem("file-password");
}

/**
 * The bytes of one entry. Never unpacks more than the directory declared, whatever the data say.
 * Throws `file-unreadable`.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== localMagic) throw damaged();
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + 30 + names;
  const data = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return data;
  if (entry.method !== 8) throw damaged();
  return inflate(data, entry.unpacked);
}

/** A container of files stored as they are, for libraries that take nothing else. */
export function packStored(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, data] of files) {
    const name = Buffer.from(path);
    const fields = storedFields(name, data);
    const local = Buffer.concat([uint32(localMagic), fields, name]);
    pieces.push(local, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    directory.push(Buffer.concat([uint32(directoryMagic), uint16(20), fields, Buffer.alloc(10), uint32(offset), name]));
    offset += local.length + data.length;
  }
  return Buffer.concat([...pieces, ...directory, endRecord(files.size, Buffer.concat(directory).length, offset)]);
}

/** What local header and directory entry have in common: version, UTF-8 flag, method 0, time, checksum, sizes, lengths. */
function storedFields(name: Buffer, data: Uint8Array): Buffer {
  const size = uint32(data.length);
  return Buffer.concat([
    uint16(20),
    uint16(0x800),
    Buffer.alloc(6),
    uint32(crc32(data)),
    size,
    size,
    uint16(name.length),
    uint16(0),
  ]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([
    uint32(endMagic),
    Buffer.alloc(4),
    uint16(count),
    uint16(count),
    uint32(size),
    uint32(offset),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function inflate(data: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    throw new ReadProblem("file-unreadable", { reason: "damaged" }, error);
  }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** Offset of the end-of-directory record, searched from the end for a comment may follow it (APPNOTE 4.3.16). */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMagic) return at;
  }
  throw damaged();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(): ReadProblem {
  return new ReadProblem("file-unreadable", { reason: "damaged", format: "zip" });
}
