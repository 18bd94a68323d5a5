import { usePreferences } from "../../shell/preferences.tsx";
import { keyWorksEn } from "./key-works.en.ts";
import { keyWorksZhCN } from "./key-works.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of editing the folder of key works. */
export type KeyWorksWords = Worded<typeof keyWorksZhCN>;

/** The words of editing the folder of key works, in the reader's language. */
export const useKeyWorksWords = (): KeyWorksWords => (usePreferences().language === "en" ? keyWorksEn : keyWorksZhCN);
