import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

export type MessageKey = keyof typeof en;
export type Language = "zh-CN" | "en";

/** The language of the person at the terminal: `LANTU_LANG`, else the locale, else English. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LANTU_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return locale.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** A sentence of the catalogue with its parameters filled in; one that is not given stays visible as `{name}`. */
export function message(
  language: Language,
  key: MessageKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const catalogue = language === "zh-CN" ? zhCN : en;
  return catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** Whether the catalogue has a sentence for a problem's code. */
export function isMessageKey(code: string): code is MessageKey {
  return code in en;
}
