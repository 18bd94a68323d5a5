import { usePreferences } from "../../shell/preferences.tsx";
import { settingsEn } from "./settings.en.ts";
import { settingsZhCN } from "./settings.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of settings, rights, refusals and the backup. */
export type SettingsWords = Worded<typeof settingsZhCN>;

/** The words of settings, rights, refusals and the backup, in the reader's language. */
export const useSettingsWords = (): SettingsWords => (usePreferences().language === "en" ? settingsEn : settingsZhCN);
