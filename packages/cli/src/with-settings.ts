import { message } from "./messages/start.ts";
import { readSettings, type Settings } from "./place.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Does what needs the settings; where one of them is wrong it is named instead.
 * @returns the exit code of the work, or 1
 */
export async function withSettings(
  { env, language, err }: Pick<Terminal, "env" | "language" | "err">,
  work: (settings: Settings) => Promise<number>,
): Promise<number> {
  const settings = readSettings(env);
  if (!("code" in settings)) return work(settings);
  err(`${message(language, settings.code, settings.params)}\n`);
  return 1;
}
