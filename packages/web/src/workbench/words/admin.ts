import { usePreferences } from "../../shell/preferences.tsx";
import { adminEn } from "./admin.en.ts";
import { adminZhCN } from "./admin.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of administration. */
export type AdminWords = Worded<typeof adminZhCN>;

/** The words of administration in the reader's language. */
export const useAdminWords = (): AdminWords => (usePreferences().language === "en" ? adminEn : adminZhCN);
