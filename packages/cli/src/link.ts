import { parseArgs } from "node:util";
import { wayBackLink } from "@lantu/server";
import { withStore } from "./database.ts";
import { say } from "./messages/journal.ts";
import { runningServer, type Settings } from "./place.ts";
import type { Terminal } from "./terminal.ts";
import { withSettings } from "./with-settings.ts";

/**
 * `lantu link ACCOUNT [--end-second-step]`: a one-time link to set a new password with, for whoever cannot come in and has
 * nobody to ask; also beside a running server. @returns the exit code
 */
export async function link(args: readonly string[], terminal: Terminal): Promise<number> {
  const { language, out, err } = terminal;
  const asked = parse(args);
  if (asked === null) {
    err(`${say(language, "link-usage")}\n`);
    return 2;
  }
  return withSettings(terminal, async (settings) => {
    const path = await withStore(settings, (store) => wayBackLink(store, asked.account, asked));
    if (path === null) err(`${say(language, "no-account", { account: asked.account })}\n`);
    else out(`${say(language, "link-made", { account: asked.account })}\n${await siteOf(settings)}${path}\n`);
    return path === null ? 1 : 0;
  });
}

function parse(args: readonly string[]): { readonly account: string; readonly endSecondStep: boolean } | null {
  try {
    const options = { "end-second-step": { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [account = "", ...more] = positionals;
    return account === "" || more.length > 0 ? null : { account, endSecondStep: values["end-second-step"] };
  } catch {
    return null;
  }
}

/** Where people find Lantu: its public address, that of the running server, or where it would be. */
async function siteOf({ publicUrl, dataDir, host, port }: Settings): Promise<string> {
  return publicUrl?.origin ?? (await runningServer(dataDir))?.url ?? `http://${host}:${port}`;
}
