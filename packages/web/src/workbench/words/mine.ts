import { usePreferences } from "../../shell/preferences.tsx";
import { mineEn } from "./mine.en.ts";
import { mineZhCN } from "./mine.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of the page of one's own work. */
export type MineWords = Worded<typeof mineZhCN>;

/** The words of the page of one's own work in the reader's language. */
export const useMineWords = (): MineWords => (usePreferences().language === "en" ? mineEn : mineZhCN);
