import type { Worded } from "../../messages/worded.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { economyEn } from "./words.en.ts";
import { economyZhCN } from "./words.zh-CN.ts";

/** Shape of the words of the board of the economy. */
export type EconomyWords = Worded<typeof economyZhCN>;

/** The words of the board of the economy in the reader's language; they come with its pages. */
export const useEconomyWords = (): EconomyWords => (usePreferences().language === "en" ? economyEn : economyZhCN);
