import type { Worded } from "../../messages/worded.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { briefingEn } from "./words.en.ts";
import { briefingZhCN } from "./words.zh-CN.ts";

/** Shape of the words of the morning page. */
export type BriefingWords = Worded<typeof briefingZhCN>;

/** The words of the morning page in the reader's language; they come with the page. */
export const useBriefingWords = (): BriefingWords => (usePreferences().language === "en" ? briefingEn : briefingZhCN);
