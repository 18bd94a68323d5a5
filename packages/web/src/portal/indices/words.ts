import type { Worded } from "../../messages/worded.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { indicesEn } from "./words.en.ts";
import { indicesZhCN } from "./words.zh-CN.ts";

/** Shape of the words of composite indices. */
export type IndicesWords = Worded<typeof indicesZhCN>;

/** The words of composite indices in the reader's language; they come with their pages. */
export const useIndicesWords = (): IndicesWords => (usePreferences().language === "en" ? indicesEn : indicesZhCN);
