import { deflateRawSync } from "node:zlib";

/** An entry of a container to make; `declared` is the unpacked size its directory claims, where it lies. */
export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array;
  readonly declared?: number;
}

/** A zip container with deflated entries, checksums left at zero. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared = data.length } of parts) {
    const packed = deflateRawSync(data);
    const local = Buffer.concat([header(name, packed.length, declared, 0x04034b50, null), Buffer.from(name), packed]);
    directory.push(Buffer.concat([header(name, packed.length, declared, 0x02014b50, offset), Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

/** A local header, or with an offset a directory entry, which has two more fields in front and five behind. */
function header(name: string, packed: number, unpacked: number, magic: number, offset: number | null): Buffer {
  const shift = offset === null ? 0 : 2;
  const bytes = Buffer.alloc(offset === null ? 30 : 46);
  bytes.writeUInt32LE(magic, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 4 + shift);
  bytes.writeUInt16LE(8, 8 + shift);
  bytes.writeUInt32LE(packed, 18 + shift);
  bytes.writeUInt32LE(unpacked, 22 + shift);
  bytes.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
  if (offset !== null) bytes.writeUInt32LE(offset, 42);
  return bytes;
}
