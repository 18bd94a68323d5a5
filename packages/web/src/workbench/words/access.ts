import { usePreferences } from "../../shell/preferences.tsx";
import { accessEn } from "./access.en.ts";
import { accessZhCN } from "./access.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of who may do what. */
export type AccessWords = Worded<typeof accessZhCN>;

/** The words of who may do what, in the reader's language. */
export const useAccessWords = (): AccessWords => (usePreferences().language === "en" ? accessEn : accessZhCN);
