import { usePreferences } from "../../shell/preferences.tsx";
import { breakdownEn } from "./breakdown.en.ts";
import { breakdownZhCN } from "./breakdown.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of breakdowns. */
export type BreakdownWords = Worded<typeof breakdownZhCN>;

/** The words of breakdowns, in the reader's language. */
export const useBreakdownWords = (): BreakdownWords =>
  usePreferences().language === "en" ? breakdownEn : breakdownZhCN;
