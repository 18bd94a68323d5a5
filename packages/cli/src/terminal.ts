import { readFile } from "node:fs/promises";
import type { Language } from "./messages/catalogue.ts";

/** What a command sees of the world. */
export interface Terminal {
  readonly language: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A person watches the error stream. */
  readonly interactive: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Bytes of a file. Rejects with the system's error code (`ENOENT`, `EISDIR`, `EACCES`). */
  readonly bytesOf: (path: string) => Promise<Uint8Array>;
  readonly standardInput: () => Promise<Uint8Array>;
}

/** The terminal of this process. */
export function terminal(language: Language): Terminal {
  process.stdout.on("error", endQuietly);
  return {
    language,
    env: process.env,
    interactive: process.stderr.isTTY === true,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    bytesOf: (path) => readFile(path),
    standardInput: async () => {
      const pieces: Buffer[] = [];
      for await (const piece of process.stdin) pieces.push(piece);
      return Buffer.concat(pieces);
    },
  };
}

/** `lantu extract … | head`: whoever reads us has seen enough. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}
