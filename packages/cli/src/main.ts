import { readFile } from "node:fs/promises";
import { terminalLanguage } from "./messages/language.ts";
import { isMessageKey, message } from "./messages/start.ts";
import { projectRoot } from "./place.ts";
import { terminal } from "./terminal.ts";

const language = terminalLanguage(process.env);

/** Each command loads only what it needs: `extract` starts no server, and `help` reads nothing. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  extract: async (args) => (await import("./extract.ts")).extract(args, terminal(language)),
  series: async (args) => (await import("./series.ts")).series(args, terminal(language)),
  align: async (args) => (await import("./align.ts")).align(args, terminal(language)),
  findings: async (args) => (await import("./findings.ts")).findings(args, terminal(language)),
  reconcile: async (args) => (await import("./reconcile.ts")).reconcile(args, terminal(language)),
  judge: async (args) => (await import("./judge.ts")).judge(args, terminal(language)),
  observations: async (args) => (await import("./observations.ts")).observations(args, terminal(language)),
  backtest: async (args) => (await import("./backtest.ts")).backtest(args, terminal(language)),
  import: async (args) => (await import("./import.ts")).importFiles(args, terminal(language)),
  gold: async (args) => (await import("./gold.ts")).exportGold(args, terminal(language)),
  verify: async (args) => (await import("./verify.ts")).verify(args, terminal(language)),
  journal: async (args) => (await import("./journal.ts")).journal(args, terminal(language)),
  backup: async (args) => (await import("./backup.ts")).makeBackup(args, terminal(language)),
  restore: async (args) => (await import("./backup.ts")).takeBackup(args, terminal(language)),
  link: async (args) => (await import("./link.ts")).link(args, terminal(language)),
  serve: async () => (await import("./serve.ts")).serve(terminal(language)),
  help: async () => show("usage"),
  "--help": async () => show("usage"),
  "-h": async () => show("usage"),
  "--version": version,
};

/** Runs one command line; returns the exit code. Every problem with a name ends as one sentence on the error stream. */
export async function main(args: readonly string[]): Promise<number> {
  const [command = "help", ...rest] = args;
  const run = COMMANDS[command];
  if (!run) {
    process.stderr.write(`${message(language, "unknown-command", { command })}\n\n${message(language, "usage")}\n`);
    return 2;
  }
  try {
    return await run(rest);
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    return 1;
  }
}

async function show(key: "usage"): Promise<number> {
  process.stdout.write(`${message(language, key)}\n`);
  return 0;
}

async function version(): Promise<number> {
  const { version } = JSON.parse(await readFile(`${projectRoot}/package.json`, "utf8"));
  process.stdout.write(`${version}\n`);
  return 0;
}

/** An error's sentence: by its code where it has one of ours, else its own words. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return message(language, "unexpected", { message: String(error) });
  const { code, params } = error as Error & { code?: unknown; params?: Record<string, string | number> };
  if (typeof code === "string" && isMessageKey(code)) return message(language, code, readable(params ?? {}));
  return message(language, "unexpected", { message: error.message });
}

/** Sizes come in bytes; a person reads megabytes. */
function readable(params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const megabytes = (value: string | number | undefined) => Math.floor(Number(value) / 2 ** 20);
  return {
    ...params,
    ...("needed" in params && "free" in params
      ? { free: megabytes(params.free), needed: megabytes(params.needed) }
      : {}),
  };
}
