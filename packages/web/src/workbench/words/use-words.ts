import { usePreferences } from "../../shell/preferences.tsx";
import { en } from "./en.ts";
import { type Words, zhCN } from "./zh-CN.ts";

export type { Words };

/** The words of the workbench in the reader's language. */
export const useWords = (): Words => (usePreferences().language === "en" ? en : zhCN);
