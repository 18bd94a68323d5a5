import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Store } from "@lantu/store";
import { withStore } from "./database.ts";
import { say } from "./messages/journal.ts";
import type { Terminal } from "./terminal.ts";
import { withSettings } from "./with-settings.ts";

/** `lantu journal export [FILE]`: every entry whole, one a line. @returns the exit code */
export async function journal(args: readonly string[], terminal: Terminal): Promise<number> {
  const { language, err } = terminal;
  const [what, file = "-", ...more] = args;
  if (what !== "export" || more.length > 0 || (file.startsWith("-") && file !== "-")) {
    err(`${say(language, "journal-usage")}\n`);
    return 2;
  }
  return withSettings(terminal, (settings) => withStore(settings, (store) => exported(store, file, terminal)));
}

async function exported(store: Store, file: string, { language, err }: Terminal): Promise<number> {
  let entries = 0;
  const lines = async function* () {
    for await (const line of store.journal.lines()) {
      entries++;
      yield `${line}\n`;
    }
  };
  try {
    if (file === "-") await toOutput(lines());
    else {
      await pipeline(Readable.from(lines()), createWriteStream(file, { flags: "wx", mode: 0o600 }));
      err(`${say(language, "exported", { entries, file })}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
    err(`${say(language, "exists", { file })}\n`);
    return 1;
  }
}

async function toOutput(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, "drain");
}
