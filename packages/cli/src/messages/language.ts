import type { Language } from "./catalogue.ts";

/** The language of the person at the terminal: `LANTU_LANG`, else the locale, else English. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LANTU_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return locale.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}
