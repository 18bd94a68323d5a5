import type { Worded } from "../../messages/worded.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { warningsEn } from "./words.en.ts";
import { warningsZhCN } from "./words.zh-CN.ts";

/** Shape of the words of warnings. */
export type WarningsWords = Worded<typeof warningsZhCN>;

/** The words of warnings in the reader's language; they come with their pages. */
export const useWarningsWords = (): WarningsWords => (usePreferences().language === "en" ? warningsEn : warningsZhCN);
