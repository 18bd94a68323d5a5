import { usePreferences } from "../../shell/preferences.tsx";
import { sheetsEn } from "./sheets.en.ts";
import { sheetsZhCN } from "./sheets.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of sheets. */
export type SheetsWords = Worded<typeof sheetsZhCN>;

/** The words of sheets in the reader's language. */
export const useSheetsWords = (): SheetsWords => (usePreferences().language === "en" ? sheetsEn : sheetsZhCN);
