import type { Worded } from "../../messages/worded.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { unitsEn } from "./words.en.ts";
import { unitsZhCN } from "./words.zh-CN.ts";

/** Shape of the words of the pages of units. */
export type UnitsWords = Worded<typeof unitsZhCN>;

/** The words of the pages of units in the reader's language. */
export const useUnitsWords = (): UnitsWords => (usePreferences().language === "en" ? unitsEn : unitsZhCN);
