import { usePreferences } from "../../shell/preferences.tsx";
import { ruleDeskEn } from "./rule-desk.en.ts";
import { ruleDeskZhCN } from "./rule-desk.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of attaching a rule. */
export type RuleDeskWords = Worded<typeof ruleDeskZhCN>;

/** The words of attaching a rule in the reader's language. */
export const useRuleDeskWords = (): RuleDeskWords => (usePreferences().language === "en" ? ruleDeskEn : ruleDeskZhCN);
