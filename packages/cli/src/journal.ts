import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openBeside } from "./database.ts";
import { say } from "./messages/journal.ts";
import { message } from "./messages/start.ts";
import { readSettings } from "./place.ts";
import type { Terminal } from "./terminal.ts";

/** `lantu journal export [FILE]`: every entry whole, one a line. @returns the exit code */
export async function journal(args: readonly string[], terminal: Terminal): Promise<number> {
  const { language, err } = terminal;
  const [what, file = "-", ...more] = args;
  if (what !== "export" || more.length > 0 || (file.startsWith("-") && file !== "-")) {
    err(`${say(language, "journal-usage")}\n`);
    return 2;
  }
  const settings = readSettings(terminal.env);
  if ("code" in settings) {
    err(`${message(language, settings.code, settings.params)}\n`);
    return 1;
  }
  const { store, close } = await openBeside(settings);
  try {
    let entries = 0;
    const lines = async function* () {
      for await (const line of store.journal.lines()) {
        entries++;
        yield `${line}\n`;
      }
    };
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
  } finally {
    await close();
  }
}

async function toOutput(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, "drain");
}
