import { basename } from "node:path";
import { parseArgs } from "node:util";
import { exportedText, type TableDesk, type TextFormat, tableDesk } from "@lantu/server";
import { addresses, type ObservationImport, type Problem } from "@lantu/server/contract";
import { openDatabase } from "./database.ts";
import { RefusedByServer } from "./import-remote.ts";
import { type ObservationsMessage, say } from "./messages/observations.ts";
import { runningServer, type Settings } from "./place.ts";
import { remoteDesk } from "./remote-desk.ts";
import { type MappingWish, NoSuchColumn, TABLE_FIELDS, type TableField, wishedMapping } from "./table-mapping.ts";
import type { Terminal } from "./terminal.ts";
import { tokenHeaders } from "./token.ts";
import { withSettings } from "./with-settings.ts";

/** What is wrong with a command line, by key. */
class Misuse extends Error {
  readonly key: ObservationsMessage;
  readonly params: Readonly<Record<string, string>>;

  constructor(key: ObservationsMessage, params: Readonly<Record<string, string>> = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

/**
 * `lantu observations import FILE…` and `lantu observations export`: by the server that runs on the data directory, or with
 * the database opened for it.
 * @returns the exit code: 0 where everything was done, else 1
 */
export function observations(args: readonly string[], terminal: Terminal): Promise<number> {
  return withSettings(terminal, (settings) => exchanged(args, settings, terminal));
}

async function exchanged(args: readonly string[], settings: Settings, terminal: Terminal): Promise<number> {
  const { language, err } = terminal;
  const [verb, ...rest] = args;
  try {
    if (verb === "import") return await importTables(rest, settings, terminal);
    if (verb === "export") return await exportValues(rest, settings, terminal);
    throw new Misuse("usage");
  } catch (error) {
    if (error instanceof Misuse) err(`${say(language, error.key, error.params)}\n`);
    else if (error instanceof RefusedByServer) err(`${error.problem.detail}\n`);
    else throw error;
    return 1;
  }
}

interface ImportRequest {
  readonly paths: readonly string[];
  readonly wish: MappingWish;
  readonly sheet: number | undefined;
  readonly publish: boolean;
  readonly format: string;
}

const several = { type: "string", multiple: true, default: [] as string[] } as const;

function parsed<T>(args: readonly string[], parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse("bad-option", { option: args.filter((arg) => arg.startsWith("-")).join(" ") });
  }
}

function importRequest(args: readonly string[]): ImportRequest {
  return parsed(args, () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ map: several, set: several, sheet: { type: "string" } },
        ...{ publish: { type: "boolean", default: false }, format: { type: "string", default: "text" } },
      },
    });
    if (positionals.length === 0) throw new Misuse("no-file");
    if (values.format !== "text" && values.format !== "json") throw new Misuse("bad-format", { format: values.format });
    const wish = { columns: values.map.map(assignment), constants: values.set.map(assignment) };
    const sheet = values.sheet === undefined ? undefined : Number(values.sheet) - 1;
    if (sheet !== undefined && !(Number.isInteger(sheet) && sheet >= 0))
      throw new Misuse("bad-option", { option: "--sheet" });
    return { paths: positionals, wish, sheet, publish: values.publish, format: values.format };
  });
}

function assignment(given: string): readonly [TableField, string] {
  const at = given.indexOf("=");
  const name = at < 0 ? given : given.slice(0, at);
  const field = TABLE_FIELDS.find((one) => one === name);
  if (field === undefined || at < 0) throw new Misuse("bad-field", { field: name, fields: TABLE_FIELDS.join(" ") });
  return [field, given.slice(at + 1)];
}

async function importTables(args: readonly string[], settings: Settings, terminal: Terminal): Promise<number> {
  const request = importRequest(args);
  let failed = false;
  await atDesk(settings, terminal, async (desk) => {
    for (const path of request.paths) failed = !(await importOne(desk, path, request, terminal)) || failed;
  });
  return failed ? 1 : 0;
}

async function atDesk(settings: Settings, terminal: Terminal, work: (desk: TableDesk) => Promise<void>): Promise<void> {
  const { language } = terminal;
  const server = await runningServer(settings.dataDir);
  if (server !== null) return work(remoteDesk({ url: server.url, language, onProgress: progressLine(terminal) }));
  const database = await openDatabase(settings);
  try {
    await work(tableDesk(database.store, language));
  } finally {
    await database.close();
  }
}

/** Shows the table under way on one line, written over and over and cleared in the end. */
function progressLine({ err, interactive, language }: Terminal): (state: ObservationImport) => void {
  if (!interactive) return () => {};
  return ({ fileName, progress, state }) => {
    const percent = Math.round(progress * 100);
    const under = state === "queued" || state === "reading";
    err(`\r\u001b[K${under ? say(language, "working", { file: fileName ?? "", percent }) : ""}`);
  };
}

const SYSTEM_ERRORS: Readonly<Record<string, ObservationsMessage>> = {
  ENOENT: "file-missing",
  EISDIR: "file-folder",
  EACCES: "file-forbidden",
  EPERM: "file-forbidden",
};

async function importOne(desk: TableDesk, path: string, request: ImportRequest, terminal: Terminal): Promise<boolean> {
  const { language, out, err } = terminal;
  const bytes = await terminal.bytesOf(path).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = error instanceof Error ? error.message : String(error);
    err(`${say(language, SYSTEM_ERRORS[code] ?? "file-failed", { file: path, reason })}\n`);
    return null;
  });
  if (bytes === null) return false;
  try {
    const state = await brought(desk, { fileName: basename(path), bytes }, request);
    out(request.format === "json" ? `${JSON.stringify(state)}\n` : `${lines(state, terminal).join("\n")}\n`);
    return state.problem === null;
  } catch (error) {
    if (!(error instanceof NoSuchColumn)) throw error;
    err(`${say(language, "bad-column", { file: path, column: error.column })}\n`);
    return false;
  }
}

/** Brings a table as far as was asked for and as it is right. */
async function brought(desk: TableDesk, file: Parameters<TableDesk["take"]>[0], request: ImportRequest) {
  const { wish, sheet, publish } = request;
  let state = await desk.take(file);
  const open = state.state === "draft" || state.state === "verified";
  if (open && (wish.columns.length + wish.constants.length > 0 || sheet !== undefined)) {
    const given = { mapping: wishedMapping(state, wish), ...(sheet === undefined ? {} : { sheet }) };
    state = await desk.map(state.id, given);
  }
  return publish && state.state === "verified" ? desk.publish(state.id) : state;
}

/** Wrong cells that are printed. */
const SHOWN = 20;

function lines(state: ObservationImport, { language }: Terminal): readonly string[] {
  const { fileName, id, counts, problem, errors } = state;
  const file = fileName ?? "";
  if (problem === null) {
    const key = state.state === "verified" || state.state === "published" ? state.state : "stopped";
    const { observations: all = 0, fresh = 0, vintages = 0, same = 0 } = counts ?? {};
    return [say(language, key, { file, id, observations: all, fresh, vintages, same })];
  }
  const cells = errors.slice(0, SHOWN).map(({ row, cell, message: told }) => `  ${cell ?? row}  ${told}`);
  const left = (counts?.errors ?? 0) - cells.length;
  return [problem.detail, ...cells, ...(left > 0 ? [say(language, "more", { count: left })] : [])];
}

const FORMATS: readonly TextFormat[] = ["csv", "sdmx-csv", "sdmx-json"];

function exportRequest(args: readonly string[]) {
  return parsed(args, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ format: { type: "string", default: "csv" }, concept: { type: "string" }, place: { type: "string" } },
        ...{ "as-known-on": { type: "string" }, vintages: { type: "boolean", default: false } },
      },
    });
    const format = FORMATS.find((one) => one === values.format);
    if (format === undefined) throw new Misuse("bad-format", { format: values.format });
    return { ...values, format };
  });
}

async function exportValues(args: readonly string[], settings: Settings, terminal: Terminal): Promise<number> {
  const { format, concept, place, vintages, "as-known-on": asKnownOn } = exportRequest(args);
  const { language, out } = terminal;
  const server = await runningServer(settings.dataDir);
  if (server !== null) {
    const query = new URLSearchParams({ format, lang: language, vintages: String(vintages) });
    for (const [name, value] of Object.entries({ concept, place, asKnownOn })) if (value) query.set(name, value);
    const answer = await fetch(`${server.url}${addresses.observationExport}?${query}`, {
      headers: tokenHeaders(process.env),
    });
    if (!answer.ok || answer.body === null) throw new RefusedByServer((await answer.json()) as Problem);
    for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) out(piece);
    return 0;
  }
  const database = await openDatabase(settings);
  try {
    const filter = { concepts: concept?.split(","), places: place?.split(","), asKnownOn, vintages };
    for await (const piece of exportedText(database.store, filter, format, language)) out(piece);
    return 0;
  } finally {
    await database.close();
  }
}
