import { usePreferences } from "../../shell/preferences.tsx";
import { mergeEn } from "./merge.en.ts";
import { mergeZhCN } from "./merge.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of a merge view. */
export type MergeWords = Worded<typeof mergeZhCN>;

/** The words of a merge view, in the reader's language. */
export const useMergeWords = (): MergeWords => (usePreferences().language === "en" ? mergeEn : mergeZhCN);
