import { usePreferences } from "../../shell/preferences.tsx";
import { assignEn } from "./assign.en.ts";
import { assignZhCN } from "./assign.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of the assignment desk. */
export type AssignWords = Worded<typeof assignZhCN>;

/** The words of the assignment desk in the reader's language. */
export const useAssignWords = (): AssignWords => (usePreferences().language === "en" ? assignEn : assignZhCN);
