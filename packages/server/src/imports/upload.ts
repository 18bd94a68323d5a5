import type { Readable } from "node:stream";
import type { ReceivedFile } from "./receive.ts";

/** A file of a `multipart/form-data` body, as it comes in. */
export interface IncomingFile {
  readonly filename: string;
  readonly file: Readable & { readonly truncated?: boolean };
}

/** Characters of a file's name that are kept; longer ones are cut. */
const LONGEST_NAME = 255;

/**
 * Takes a file in, whole: at most `limit` bytes of it are ever in memory. What is larger is read to its end and
 * dropped, so that the files after it still come.
 */
export async function takeIn({ filename, file }: IncomingFile, limit: number): Promise<ReceivedFile> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file) {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
    else pieces.length = 0;
  }
  const fileName = plainName(filename);
  if (size > limit || file.truncated) {
    return { fileName, size, bytes: null, problem: { code: "file-too-large", params: { limit } } };
  }
  return { fileName, size, bytes: Buffer.concat(pieces), problem: null };
}

/** Drops a file that is one too many. */
export async function turnAway({ filename, file }: IncomingFile, limit: number): Promise<ReceivedFile> {
  let size = 0;
  for await (const piece of file) size += piece.length;
  return { fileName: plainName(filename), size, bytes: null, problem: { code: "too-many-files", params: { limit } } };
}

/** A file's own name: no folders, no control or direction characters, never empty. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return (
    last
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
      .trim()
      .slice(0, LONGEST_NAME) || "unnamed"
  );
}
