import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "./manifest.ts";

/** Bytes gathered before they are written. */
const GATHERED = 1 << 20;

/** Writes a file piece by piece and knows its size and SHA-256 in the end. */
export interface PartWriter {
  write(piece: Buffer): void;
  end(): Part;
}

/** Begins a part in a folder, under a name that holds for the archive too. Only whoever runs Lantu may read it. */
export function partWriter(folder: string, name: string): PartWriter {
  const file = openSync(pathOf(folder, name), "wx", 0o600);
  const hash = createHash("sha256");
  let waiting: Buffer[] = [];
  let gathered = 0;
  let size = 0;
  const flush = () => {
    const all = Buffer.concat(waiting);
    for (let at = 0; at < all.length; ) at += writeSync(file, all, at);
    waiting = [];
    gathered = 0;
  };
  return {
    write: (piece) => {
      hash.update(piece);
      waiting.push(piece);
      gathered += piece.length;
      size += piece.length;
      if (gathered >= GATHERED) flush();
    },
    end: () => {
      flush();
      closeSync(file);
      return { name, size, sha256: hash.digest("hex") };
    },
  };
}

/** Where a part lies in a folder: no name leads out of it. */
export const pathOf = (folder: string, name: string): string => join(folder, name.replaceAll("/", "+"));
