import type { Messages } from "./zh-CN.ts";

/** Languages of the interface; Chinese is the first. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];
export type { Messages };

/** Loads one catalogue; each is a file of its own, so that a reader loads one language only. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  language === "en" ? (await import("./en.ts")).en : (await import("./zh-CN.ts")).zhCN;
