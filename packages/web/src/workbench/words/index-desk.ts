import { usePreferences } from "../../shell/preferences.tsx";
import { indexDeskEn } from "./index-desk.en.ts";
import { indexDeskZhCN } from "./index-desk.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of declaring an index. */
export type IndexDeskWords = Worded<typeof indexDeskZhCN>;

/** The words of declaring an index in the reader's language. */
export const useIndexDeskWords = (): IndexDeskWords =>
  usePreferences().language === "en" ? indexDeskEn : indexDeskZhCN;
