import { basename } from "node:path";
import { parseArgs } from "node:util";
import { ReaderPool } from "@lantu/readers";
import { type FileToImport, importFiles as importHere } from "@lantu/server";
import type { Import } from "@lantu/server/contract";
import type { Language } from "@lantu/server/messages";
import { openDatabase } from "./database.ts";
import { importRemotely, RefusedByServer, ServerSilent } from "./import-remote.ts";
import { type ImportMessage, say } from "./messages/import.ts";
import { runningServer, type Settings } from "./place.ts";
import type { Terminal } from "./terminal.ts";
import { withSettings } from "./with-settings.ts";

/** The world as `lantu import` sees it. */
export type ImportIo = Omit<Terminal, "standardInput">;

interface Request {
  readonly paths: readonly string[];
  readonly publish: boolean;
  /** Read a file all the same where it does not look like a plan. */
  readonly force: boolean;
  readonly format: "text" | "json";
}
interface Misuse {
  readonly key: ImportMessage;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * `lantu import FILE… [--publish] [--force] [--format text|json]`: hands the files to the server that runs on the data directory,
 * or opens the database itself. Prints a line for each file.
 * @returns the exit code: 0 where every file was imported (or was there already), else 1
 */
export async function importFiles(args: readonly string[], io: ImportIo): Promise<number> {
  const request = parse(args);
  if ("key" in request) return complain(io, say(io.language, request.key, request.params));
  return withSettings(io, (settings) => imported(request, settings, io));
}

async function imported(request: Request, settings: Settings, io: ImportIo): Promise<number> {
  const { files, unreadable } = await readableFiles(request.paths, io);
  try {
    const imports = files.length === 0 ? [] : await run(files, request, settings, io);
    for (const one of imports)
      io.out(request.format === "json" ? `${JSON.stringify(one)}\n` : `${line(one, io.language)}\n`);
    return unreadable > 0 || imports.some(({ state }) => state === "failed") ? 1 : 0;
  } catch (error) {
    return complain(io, serverSentence(error, io.language));
  }
}

function complain(io: ImportIo, sentence: string): number {
  io.err(`${sentence}\n`);
  return 1;
}

function parse(args: readonly string[]): Request | Misuse {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        publish: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
        format: { type: "string", default: "text" },
      },
    });
    const { format, publish, force } = values;
    if (format !== "text" && format !== "json") return { key: "bad-format", params: { format } };
    return positionals.length === 0 ? { key: "no-file", params: {} } : { paths: positionals, publish, force, format };
  } catch {
    return { key: "bad-option", params: { option: args.filter((arg) => arg.startsWith("-")).join(" ") } };
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, ImportMessage>> = {
  ENOENT: "file-missing",
  EISDIR: "file-folder",
  EACCES: "file-forbidden",
  EPERM: "file-forbidden",
};

/** Looks at every file before any is imported; those that cannot be opened are named and left out. */
async function readableFiles(paths: readonly string[], io: ImportIo) {
  const files: FileToImport[] = [];
  for (const path of paths) {
    try {
      await io.bytesOf(path);
      files.push({ fileName: basename(path), bytes: () => io.bytesOf(path) });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      const reason = error instanceof Error ? error.message : String(error);
      io.err(`${say(io.language, SYSTEM_ERRORS[code] ?? "file-failed", { file: path, reason })}\n`);
    }
  }
  return { files, unreadable: paths.length - files.length };
}

async function run(files: readonly FileToImport[], { publish, force }: Request, settings: Settings, io: ImportIo) {
  const { language } = io;
  const progress = io.interactive ? progressLine(io) : () => {};
  const server = await runningServer(settings.dataDir);
  if (server !== null)
    return importRemotely(files, { url: server.url, publish, force, language, onProgress: progress });
  const database = await openDatabase(settings);
  const reader = new ReaderPool({ threads: 1 });
  try {
    const onProgress = (_file: FileToImport, state: Import) => progress(state);
    const options = { publish, insist: force, language, actor: "local", sample: false, onProgress };
    return await importHere({ store: database.store, reader }, files, options);
  } finally {
    await reader.close();
    await database.close();
  }
}

/** Shows the file under way on one line, written over and over and cleared in the end. */
function progressLine({ err, language }: ImportIo): (state: Import) => void {
  return ({ fileName: file, progress, finishedAt }) => {
    const percent = Math.round(progress * 100);
    err(`\r\u001b[K${finishedAt === null ? say(language, "working", { file, percent }) : ""}`);
  };
}

/** What became of a file, in a line. */
function line({ fileName: file, state, summary, problem }: Import, language: Language): string {
  if (problem !== null) return problem.detail;
  const counts = { count: summary?.counts.commitments ?? 0, doubtful: summary?.counts.doubtful ?? 0 };
  const key = state === "review" ? "waiting" : state === "published" || state === "discarded" ? state : "cancelled";
  return say(language, key, { file, title: summary?.title ?? file, ...counts });
}

function serverSentence(error: unknown, language: Language): string {
  if (error instanceof RefusedByServer) return error.problem.detail;
  if (error instanceof ServerSilent) return say(language, "server-silent", { url: error.url, reason: error.message });
  throw error;
}
