import { usePreferences } from "../../shell/preferences.tsx";
import { unitsEn } from "./words.en.ts";
import { unitsZhCN } from "./words.zh-CN.ts";

type Worded<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Worded<T[K]> };

/** Shape of the words of the pages of units. */
export type UnitsWords = Worded<typeof unitsZhCN>;

/** The words of the pages of units in the reader's language. */
export const useUnitsWords = (): UnitsWords => (usePreferences().language === "en" ? unitsEn : unitsZhCN);
