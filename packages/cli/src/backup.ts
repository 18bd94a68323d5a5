import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { backup, type Manifest, restore } from "@lantu/store";
import { openBeside, openDatabase } from "./database.ts";
import { type JournalMessage, say } from "./messages/journal.ts";
import { message } from "./messages/start.ts";
import { readSettings, runningServer, type Settings } from "./place.ts";
import type { Terminal } from "./terminal.ts";

/** `lantu backup FILE`: everything in one archive, also while a server is at work. @returns the exit code */
export function makeBackup(args: readonly string[], terminal: Terminal): Promise<number> {
  return withFile(args, terminal, "backup-usage", async (file, settings) => {
    const { language, out } = terminal;
    if (existsSync(file)) return complain(terminal, "exists", file);
    const { store, close } = await openBeside(settings);
    try {
      const manifest = await backup(store.pool, file);
      out(`${say(language, "backed-up", { file, ...told(manifest) })}\n${say(language, "keep-secret")}\n`);
      return 0;
    } finally {
      await close();
    }
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
      return 0;
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
  const settings = readSettings(terminal.env);
  if (!("code" in settings)) return work(resolve(file), settings);
  terminal.err(`${message(terminal.language, settings.code, settings.params)}\n`);
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
