import { basename } from "node:path";
import { parseArgs } from "node:util";
import { extractRecords, type Reading, read } from "@lantu/core";
import { ReadProblem, readFile } from "@lantu/readers";
import { type Language, renderProblem } from "@lantu/server/messages";
import { readingLines } from "./extract-table.ts";
import { type ExtractMessage, say } from "./messages/extract.ts";

/** The world as `lantu extract` sees it. */
export interface ExtractIo {
  readonly language: Language;
  /** Bytes of a file. Rejects with the system's error code (`ENOENT`, `EISDIR`, `EACCES`). */
  readonly bytesOf: (path: string) => Promise<Uint8Array>;
  readonly standardInput: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

type Format = "jsonl" | "table";
interface Request {
  readonly files: readonly string[];
  readonly format: Format;
}
interface Misuse {
  readonly key: ExtractMessage;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * `lantu extract FILE… --format jsonl|table`: prints what is read in files, one after the other; `-` is standard input.
 * A file that cannot be read is named on the error stream and the others go on.
 * @returns the exit code: 0 where every file was read, else 1
 */
export async function extract(args: readonly string[], io: ExtractIo): Promise<number> {
  const request = parse(args);
  if ("key" in request) {
    io.err(`${say(io.language, request.key, request.params)}\n`);
    return 1;
  }
  let failed = false;
  for (const file of request.files) {
    failed = !(await extractOne(file, request.format, io)) || failed;
  }
  return failed ? 1 : 0;
}

function parse(args: readonly string[]): Request | Misuse {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "jsonl" } },
    });
    const { format } = values;
    if (format !== "jsonl" && format !== "table") return { key: "bad-format", params: { format } };
    return positionals.length === 0 ? { key: "no-file", params: {} } : { files: positionals, format };
  } catch {
    return { key: "bad-option", params: { option: args.filter((arg) => arg.startsWith("-")).join(" ") } };
  }
}

async function extractOne(file: string, format: Format, io: ExtractIo): Promise<boolean> {
  const name = file === "-" ? say(io.language, "standard-input") : file;
  try {
    const bytes = file === "-" ? await io.standardInput() : await io.bytesOf(file);
    const source = await readFile(bytes, file === "-" ? name : basename(file));
    io.out(print(read(source), format, io.language));
    return true;
  } catch (thrown) {
    io.err(`${problemSentence(thrown, name, io.language)}\n`);
    return false;
  }
}

function print(reading: Reading, format: Format, language: Language): string {
  if (format === "table") return `${readingLines(reading, language).join("\n")}\n\n`;
  const lines = extractRecords(reading).map((record) => JSON.stringify(record));
  return `${lines.join("\n")}\n`;
}

const SYSTEM_ERRORS: Readonly<Record<string, ExtractMessage>> = {
  ENOENT: "file-missing",
  EISDIR: "file-folder",
  EACCES: "file-forbidden",
  EPERM: "file-forbidden",
};

/** Why a file could not be read, as a sentence; what is no error of reading is thrown on. */
export function problemSentence(thrown: unknown, file: string, language: Language): string {
  if (thrown instanceof ReadProblem) {
    return renderProblem(thrown.code, { ...thrown.params, file }, language).detail;
  }
  if (!(thrown instanceof Error)) throw thrown;
  const code = "code" in thrown ? String(thrown.code) : "";
  return say(language, SYSTEM_ERRORS[code] ?? "file-failed", { file, reason: thrown.message });
}
