import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { backup, type Manifest, restore } from "@lantu/store";
import { openDatabase, withStore } from "./database.ts";
import { type JournalMessage, say } from "./messages/journal.ts";
import { runningServer, type Settings } from "./place.ts";
import type { Terminal } from "./terminal.ts";
import { withSettings } from "./with-settings.ts";

/**
 * `lantu backup FILE`: everything in one archive, also while a server is at work.
 * @returns the exit code: 1 also where files in it are not what they were received as
 */
export function makeBackup(args: readonly string[], terminal: Terminal): Promise<number> {
  return withFile(args, terminal, "backup-usage", async (file, settings) => {
    const { language, out } = terminal;
    if (existsSync(file)) return complain(terminal, "exists", file);
    const manifest = await withStore(settings, (store) => backup(store.pool, file));
    out(`${say(language, "backed-up", { file, ...told(manifest) })}\n${say(language, "keep-secret")}\n`);
    return warnOfDamage(terminal, manifest);
  });
}

/** `lantu restore FILE`: takes an archive into an empty database, or changes nothing. @returns the exit code */
export function takeBackup(args: readonly string[], terminal: Terminal): Promise<number> {
  return withFile(args, terminal, "restore-usage", async (file, settings) => {
    const { language, out } = terminal;
    if (!existsSync(file)) return complain(terminal, "not-found", file);
    if ((await runningServer(settings.dataDir)) !== null) return complain(terminal, "stop", file);
    const { store, close } = await openDatabase(settings);
    try {
      const manifest = await restore(store.pool, file);
      out(`${say(language, "restored", told(manifest))}\n`);
      return warnOfDamage(terminal, manifest);
    } finally {
      await close();
    }
  });
}

async function withFile(
  args: readonly string[],
  terminal: Terminal,
  usage: JournalMessage,
  work: (file: string, settings: Settings) => Promise<number>,
): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || file.startsWith("-") || more.length > 0) {
    terminal.err(`${say(terminal.language, usage)}\n`);
    return 2;
  }
  return withSettings(terminal, (settings) => work(resolve(file), settings));
}

/** Names of files told at most. */
const NAMED = 5;

/** Says which files are not what they were received as. @returns the exit code: whoever backs up by the clock must notice */
function warnOfDamage({ language, err }: Terminal, { damaged = [] }: Manifest): 0 | 1 {
  if (damaged.length === 0) return 0;
  const names = [...damaged.slice(0, NAMED), ...(damaged.length > NAMED ? ["…"] : [])].join(" ");
  err(`${say(language, "damaged", { count: damaged.length, names })}\n`);
  return 1;
}

function complain({ language, err }: Terminal, key: JournalMessage, file: string): 1 {
  err(`${say(language, key, { file })}\n`);
  return 1;
}

function told({ head, tables, parts, madeAt }: Manifest): Readonly<Record<string, string | number>> {
  const files = parts.filter(({ name }) => /^(?:sources|attachments)\//.test(name)).length;
  const bytes = parts.reduce((sum, { size }) => sum + size, 0);
  return { entries: head.seq, hash: head.hash, tables: tables.length, files, bytes, madeAt };
}
