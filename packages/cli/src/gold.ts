import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Gold, Problem } from "@lantu/server/contract";
import { addresses } from "@lantu/server/contract";
import type { Language } from "@lantu/server/messages";
import { openDatabase } from "./database.ts";
import { RefusedByServer } from "./import-remote.ts";
import { type GoldMessage, say } from "./messages/gold.ts";
import { runningServer, type Settings } from "./place.ts";
import { tokenHeaders } from "./token.ts";
import { withSettings } from "./with-settings.ts";

/** The world as `lantu gold` sees it. */
export interface GoldIo {
  readonly language: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Request {
  readonly documents: readonly string[];
  readonly folder: string;
}
interface Misuse {
  readonly key: GoldMessage;
  readonly params: Readonly<Record<string, string>>;
}

/** What people decided on one document, with the text it is about. */
interface Decided {
  readonly gold: Gold;
  readonly text: string;
}

/** Where decisions come from; null where there is no such document. */
type Held = (document: string) => Promise<Decided | null>;

const documentForm = /^d[0-9a-z]{12}$/;

/**
 * `lantu gold DOCUMENT… --out DIR`: writes what people decided on documents as annotations, each with its raw text:
 * `NAME.gold.json` and `NAME.txt`, which `npm run evaluate -- --gold DIR` scores.
 * @returns the exit code: 0 where every document was written, else 1
 */
export async function exportGold(args: readonly string[], io: GoldIo): Promise<number> {
  const request = parse(args);
  if ("key" in request) return complain(io, say(io.language, request.key, request.params));
  return withSettings(io, (settings) => annotated(request, settings, io));
}

async function annotated(request: Request, settings: Settings, io: GoldIo): Promise<number> {
  await mkdir(request.folder, { recursive: true });
  try {
    return await withDocuments(settings, (held) => writeAll(request, held, io));
  } catch (error) {
    if (error instanceof RefusedByServer) return complain(io, error.problem.detail);
    throw error;
  }
}

async function writeAll({ documents, folder }: Request, held: Held, io: GoldIo): Promise<number> {
  let missing = 0;
  const taken = new Set<string>();
  for (const document of documents) {
    const decided = await held(document);
    if (decided === null) missing += complain(io, say(io.language, "no-document", { document }));
    else await write(decided, document, { folder, taken }, io);
  }
  return missing === 0 ? 0 : 1;
}

function complain(io: GoldIo, sentence: string): 1 {
  io.err(`${sentence}\n`);
  return 1;
}

function parse(args: readonly string[]): Request | Misuse {
  try {
    const options = { out: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.out === undefined) return { key: "no-folder", params: {} };
    const wrong = positionals.find((document) => !documentForm.test(document));
    if (wrong !== undefined) return { key: "bad-document", params: { document: wrong } };
    return positionals.length === 0 ? { key: "no-name", params: {} } : { documents: positionals, folder: values.out };
  } catch {
    return { key: "bad-option", params: { option: args.filter((arg) => arg.startsWith("-")).join(" ") } };
  }
}

/** Asks the server that runs on the data, or the database itself. */
async function withDocuments(settings: Settings, work: (held: Held) => Promise<number>): Promise<number> {
  const server = await runningServer(settings.dataDir);
  if (server !== null) return work((document) => fromServer(server.url, document));
  const { store, close } = await openDatabase(settings);
  try {
    return await work(async (document) => {
      const [gold, text] = await Promise.all([store.documents.gold(document), store.documents.text(document)]);
      // The store's lists are read only; as a file they are the same.
      return gold === null || text === null ? null : { gold: structuredClone(gold) as Gold, text };
    });
  } finally {
    await close();
  }
}

async function fromServer(url: string, document: string): Promise<Decided | null> {
  const address = (path: string) => `${url}${path.replace(":document", document)}`;
  const ask = (path: string) => fetch(address(path), { headers: tokenHeaders(process.env) });
  const [gold, text] = await Promise.all([ask(addresses.gold), ask(addresses.text)]);
  if (gold.status === 401 || gold.status === 403) throw new RefusedByServer((await gold.json()) as Problem);
  return gold.ok && text.ok ? { gold: (await gold.json()) as Gold, text: await text.text() } : null;
}

interface Target {
  readonly folder: string;
  /** Names written in this run; another document of the same name gets its id behind it. */
  readonly taken: Set<string>;
}

async function write({ gold, text }: Decided, document: string, { folder, taken }: Target, io: GoldIo): Promise<void> {
  const plain = gold.document.replace(/\.txt$/u, "").replace(/[/\\\p{Cc}]/gu, "_");
  const name = taken.has(plain) ? `${plain}-${document}` : plain;
  taken.add(name);
  await writeFile(join(folder, `${name}.txt`), text);
  await writeFile(join(folder, `${name}.gold.json`), `${JSON.stringify({ ...gold, document: `${name}.txt` })}\n`);
  const counts = { items: gold.items.length, figures: gold.figures.length, name: join(folder, `${name}.gold.json`) };
  io.out(`${say(io.language, "written", { document, ...counts })}\n`);
}
