import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { FileToImport } from "@lantu/server";
import { addresses, type Import, type ImportList, type Problem } from "@lantu/server/contract";
import type { Language } from "@lantu/server/messages";
import { tokenHeaders } from "./token.ts";

/** How files are handed to a running server. */
export interface RemoteOptions {
  readonly url: string;
  readonly publish: boolean;
  /** Read a file all the same where it does not look like a plan. */
  readonly force: boolean;
  readonly language: Language;
  /** Told whenever an import has come further. */
  readonly onProgress: (state: Import) => void;
}

/** The server refused, with the sentence it gave. */
export class RefusedByServer extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "RefusedByServer";
    this.problem = problem;
  }
}

/** The server does not answer (any more). */
export class ServerSilent extends Error {
  readonly url: string;

  constructor(url: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "ServerSilent";
    this.url = url;
  }
}

/** Milliseconds between two looks at how far the server has come. */
const INTERVAL = 250;

/**
 * Sends files to a running server, one after the other, and follows them until each is finished. Returns their imports
 * in the order of the files. Throws `RefusedByServer` or `ServerSilent`; files sent before are kept by the server.
 */
export async function importRemotely(
  files: readonly FileToImport[],
  options: RemoteOptions,
): Promise<readonly Import[]> {
  const batch = randomUUID();
  const query = new URLSearchParams({ batch, lang: options.language, limit: "500" });
  const ids: string[] = [];
  for (const file of files) ids.push(await send(file, batch, options));
  for (;;) {
    const { items } = await askServer<ImportList>(options.url, `${addresses.imports}?${query}`);
    for (const item of items) options.onProgress(item);
    if (items.every(({ finishedAt }) => finishedAt !== null))
      return ids.flatMap((id) => items.filter((item) => item.id === id));
    await pause(INTERVAL);
  }
}

async function send(
  file: FileToImport,
  batch: string,
  { url, publish, force, language }: RemoteOptions,
): Promise<string> {
  const form = new FormData();
  form.append("file", new Blob([Buffer.from(await file.bytes())]), file.fileName);
  const query = new URLSearchParams({ batch, publish: String(publish), insist: String(force), lang: language });
  const { items } = await askServer<ImportList>(url, `${addresses.imports}?${query}`, { method: "POST", body: form });
  const [entered] = items;
  if (entered === undefined) throw new ServerSilent(url, "no import");
  return entered.id;
}

/** One request to a running server. The contract's types are trusted: command line and server are built together. */
export async function askServer<T>(url: string, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { ...tokenHeaders(process.env), ...Object.fromEntries(new Headers(init.headers)) };
  const answer = await fetch(`${url}${path}`, { ...init, headers }).catch((error: unknown) => {
    throw new ServerSilent(url, error);
  });
  const json: unknown = await answer.json().catch((error: unknown) => {
    throw new ServerSilent(url, error);
  });
  if (!answer.ok) throw new RefusedByServer(json as Problem);
  return json as T;
}
